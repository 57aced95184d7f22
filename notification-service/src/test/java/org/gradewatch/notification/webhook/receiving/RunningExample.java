package org.gradewatch.notification.webhook.receiving;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An example in a process of its own, as its reader would start it.
final class RunningExample implements AutoCloseable {

    private static final String LISTENING = "listening on ";

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Process process;
    private final URI address;

    RunningExample(List<String> command, Path state, String secret) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of("WEBHOOK_SECRET", secret, "PORT", "0", "STATE", state.toString(), "PYTHONUTF8", "1"));
        this.process = builder.start();
        Thread.ofVirtual().start(this::listen);
        String first = line();
        if (first == null || !first.startsWith(LISTENING)) {
            process.destroyForcibly();
            throw new IllegalStateException("%s: '%s' (expected: %s…)".formatted(command, first, LISTENING));
        }
        this.address = URI.create("http://127.0.0.1:%s/hook".formatted(first.substring(LISTENING.length())));
    }

    private void listen() {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // It has ended.
        }
    }

    /// The next that it says.
    @Nullable
    String line() throws InterruptedException {
        return lines.poll(60, TimeUnit.SECONDS);
    }

    boolean saysNothingMore() {
        return lines.isEmpty();
    }

    int post(Map<String, String> headers, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    int post(Signed signed) throws IOException, InterruptedException {
        return post(signed.headers(), signed.bytes());
    }

    HttpResponse<Void> ask(String origin) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address)
                        .method("OPTIONS", BodyPublishers.noBody())
                        .header("WebHook-Request-Origin", origin)
                        .build(),
                BodyHandlers.discarding());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        http.close();
    }
}
