package org.gradewatch.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The rating service in a process of its own, with a port and a state folder that stay its own
/// when it is started again, and the signals that end it.
final class RatingProcess implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(6);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Path folder;
    private final List<String> settings;
    private Process process;

    /// @param folder where its state is kept; what it says is in a file of that name in `target`
    RatingProcess(String bootstrapServers, Path folder, String... more) {
        this.folder = folder;
        settings = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--gradewatch.kafka.replication=1",
                "--gradewatch.streams.state-dir=" + folder.resolve("state"),
                "--server.port=" + port));
        settings.addAll(List.of(more));
        // Also when the tests themselves are ended.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    RatingProcess start() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RatingApplication.class.getName()));
        command.addAll(settings);
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(screenFile().toFile()))
                    .start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        await("it is ready")
                .atMost(TO_START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    assertThat(process.isAlive()).as(screen()).isTrue();
                    return isReady();
                });
    }

    boolean isReady() {
        return status("/actuator/health/readiness") == 200;
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS))
                .as("it ends by itself")
                .isTrue();
        return process.exitValue();
    }

    /// As `kill -9` does.
    void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    /// As a rolling restart does.
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("it ends when it is asked to")
                .isTrue();
    }

    String get(String path) {
        return send(path).body();
    }

    private int status(String path) {
        try {
            return send(path).statusCode();
        } catch (UncheckedIOException e) {
            return -1;
        }
    }

    private java.net.http.HttpResponse<String> send(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// All that it ever said.
    String screen() {
        try {
            return Files.readString(screenFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path screenFile() {
        return Path.of("target", folder.getFileName() + "-" + port + ".txt");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        http.close();
    }
}
