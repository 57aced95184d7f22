package org.gradewatch.benchmarks.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.gradewatch.benchmarks.running.Jvm;
import org.gradewatch.benchmarks.running.Ports;
import org.gradewatch.benchmarks.running.Waiting;

/// Whom all endpoints belong to, in a process of its own.
final class Receiver implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free();
    private final Jvm process;

    Receiver(Path folder) {
        process =
                Jvm.start(ReceiverMain.class, folder.resolve("receiver.txt"), List.of("-Xmx512m"), List.of("" + port));
        Waiting.until("the receiver listens", Duration.ofSeconds(60), process::said, this::isListening);
    }

    private boolean isListening() {
        try {
            forget();
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    static String endpoint(int port, int number) {
        return "http://127.0.0.1:%d/hook/%d".formatted(port, number);
    }

    String endpoint(int number) {
        return endpoint(port, number);
    }

    double processor() {
        return process.processor();
    }

    /// All calls since it forgot the earlier ones.
    List<Heard> heard() {
        return send("GET").lines().map(Heard::read).toList();
    }

    void forget() {
        send("DELETE");
    }

    private String send(String method) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/heard".formatted(port)))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
