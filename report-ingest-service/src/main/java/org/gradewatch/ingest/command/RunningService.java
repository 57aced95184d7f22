package org.gradewatch.ingest.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradewatch.wire.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The service as a command sees it. When it says that it cannot now, the command comes back as
/// often as is reasonable: to send the same again is safe.
final class RunningService implements AutoCloseable {

    private static final int TIMES = 12;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofMinutes(3);
    private static final int NOT_NOW = 503;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI url;
    private final String token;

    RunningService(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    /// @param status of HTTP
    record Reply(int status, JsonNode body) {

        /// What a problem says, or the bare status.
        String problem() {
            String detail = body.path("detail").asString("");
            return detail.isEmpty() ? "HTTP status " + status : detail;
        }
    }

    /// @throws IOException with a sentence for a person
    Reply post(String path, Map<String, String> query, String mediaType, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path, query))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", mediaType)
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<byte[]> response = send(request);
        for (int time = 1; response.statusCode() == NOT_NOW && time < TIMES; time++) {
            Thread.sleep(waitFor(response));
            response = send(request);
        }
        return new Reply(response.statusCode(), json(response.body()));
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (ConnectException e) {
            throw new IOException("nobody answers at %s (expected: a running service)".formatted(url), e);
        }
    }

    private URI address(String path, Map<String, String> query) {
        String asked = query.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String base = url.toString().replaceFirst("/+$", "");
        return URI.create(base + path + (asked.isEmpty() ? "" : "?" + asked));
    }

    private static Duration waitFor(HttpResponse<?> response) {
        Duration asked = response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(USUAL_WAIT);
        return asked.compareTo(LONGEST_WAIT) < 0 ? asked : LONGEST_WAIT;
    }

    private static JsonNode json(byte[] body) {
        try {
            return Json.mapper().readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
