package org.gradewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gradewatch.wire.Json;
import tools.jackson.databind.JsonNode;

/// `gradewatch run` in a process of its own, used from outside as a person would: by HTTP, by the
/// files in its folder, and by the signals that end it.
final class GradewatchProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> options = new ArrayList<>();
    private final int register = freePort();
    private final int ingest = freePort();
    private final int notification = freePort();
    private final int kafka = freePort();
    private Process process;

    GradewatchProcess(Path data) {
        this.data = data;
    }

    GradewatchProcess with(String option) {
        options.add(option);
        return this;
    }

    GradewatchProcess withAlertsOfAnyAge() {
        environment.put("GRADEWATCH_ALERTS_WINDOW", "0s");
        return this;
    }

    GradewatchProcess start() throws IOException {
        launch();
        await("Gradewatch is running").atMost(Duration.ofMinutes(3)).until(() -> {
            assertThat(process.isAlive()).as(screen()).isTrue();
            return screen().contains("Gradewatch is running.");
        });
        await("the services are ready")
                .atMost(Duration.ofMinutes(1))
                .until(() -> Stream.of(register, ingest, notification)
                        .allMatch(port ->
                                status("http://localhost:%d/actuator/health/readiness".formatted(port)) == 200));
        return this;
    }

    /// Starts it and waits for its end, for starts that must be refused.
    int exitCode() throws IOException, InterruptedException {
        launch();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
        return process.exitValue();
    }

    private void launch() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.gradewatch.standalone.Gradewatch",
                "run",
                "--data=" + data,
                "--register-port=" + register,
                "--ingest-port=" + ingest,
                "--notification-port=" + notification,
                "--kafka-port=" + kafka));
        command.addAll(options);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        process = builder.redirectErrorStream(true)
                .redirectOutput(screenFile().toFile())
                .start();
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    /// The moment that the next mail was accepted: nobody had the time to write that down.
    void killAtTheNextMail() throws InterruptedException {
        int next = 1;
        while (Files.exists(caught(next))) {
            next++;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(caught(next))) {
            assertThat(System.nanoTime()).as("another mail comes").isLessThan(deadline);
            Thread.onSpinWait();
        }
        kill();
    }

    private Path caught(int number) {
        return data.resolve("outbox").resolve("%06d.eml".formatted(number));
    }

    /// As Ctrl-C does.
    Duration stop() throws InterruptedException {
        long began = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("it ends when it is asked to")
                .isTrue();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    String screen() {
        return read(screenFile());
    }

    int port() {
        return register;
    }

    /// Subscribes and presses the button in the mail that comes.
    void follow(String email, String... authorities) {
        int before = mails().size();
        String body = Json.mapper()
                .writeValueAsString(
                        Map.of("email", email, "follows", List.of(Map.of("authorities", Arrays.asList(authorities)))));
        assertThat(post(notification, "/subscriptions", "application/json", body.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> mails().size() > before);
        URI confirm = URI.create(mails().getLast().link("/confirm"));
        assertThat(send(HttpRequest.newBuilder(confirm)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isLessThan(400);
    }

    /// @return the HTTP status: 201 published, 200 known, 202 held, 422 nothing
    int submit(Path document, String publishedOn) throws IOException {
        String type = document.toString().endsWith(".pdf") ? "application/pdf" : "text/plain";
        return submit(Files.readAllBytes(document), type, publishedOn);
    }

    int submit(byte[] document, String mediaType, String publishedOn) {
        return post(
                        ingest,
                        "/reports?publishedOn=" + URLEncoder.encode(publishedOn, StandardCharsets.UTF_8),
                        mediaType,
                        document)
                .statusCode();
    }

    /// @return the HTTP status
    int loadHistory(byte[] table) {
        return post(ingest, "/history", "text/csv", table).statusCode();
    }

    JsonNode authority(String id) {
        return get(register, "/authorities/" + id);
    }

    JsonNode authorities() {
        return get(register, "/authorities").get("items");
    }

    List<JsonNode> changes() {
        return get(register, "/rating-changes?after=0&limit=1000")
                .get("items")
                .valueStream()
                .toList();
    }

    String metrics(String name) {
        return send(HttpRequest.newBuilder(
                                URI.create("http://localhost:%d/actuator/prometheus".formatted(notification)))
                        .build())
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .reduce("", (a, b) -> a + b + "\n");
    }

    List<CaughtMail> mails() {
        Path outbox = data.resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(file -> CaughtMail.parse(read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without confirmations.
    List<CaughtMail> alerts() {
        return mails().stream()
                .filter(mail -> mail.subject().startsWith("[Ofsted]"))
                .toList();
    }

    private JsonNode get(int port, String path) {
        return Json.mapper()
                .readTree(send(HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                                .header("Accept", "application/json")
                                .build())
                        .body());
    }

    private int status(String address) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private HttpResponse<String> post(int port, String path, String mediaType, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
                .header("Content-Type", mediaType)
                .header("Authorization", "Bearer " + read(data.resolve("token")).strip())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path screenFile() {
        return data.resolveSibling(data.getFileName() + "-screen-" + register + ".txt");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
