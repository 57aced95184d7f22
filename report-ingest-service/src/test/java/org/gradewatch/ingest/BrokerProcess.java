package org.gradewatch.ingest;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A broker in a JVM of its own, with its log on disk, that can be killed and started again under
/// the same address.
final class BrokerProcess implements AutoCloseable {

    private static final String CLUSTER = "4L6g3nShT-eMCtK--X86sw";

    private final Path folder;
    private final Path settings;
    private final int port;
    private Process process;

    private BrokerProcess(Path folder, Path settings, int port) {
        this.folder = folder;
        this.settings = settings;
        this.port = port;
    }

    static BrokerProcess start(Path folder) throws Exception {
        int port = freePort();
        int controller = freePort();
        Path settings = Files.write(
                folder.resolve("server.properties"),
                List.of(
                        "process.roles=broker,controller",
                        "node.id=1",
                        "controller.quorum.voters=1@localhost:" + controller,
                        "listeners=PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controller),
                        "advertised.listeners=PLAINTEXT://localhost:" + port,
                        "controller.listener.names=CONTROLLER",
                        "log.dirs=" + folder.resolve("log"),
                        "auto.create.topics.enable=false",
                        "offsets.topic.replication.factor=1",
                        "transaction.state.log.replication.factor=1",
                        "transaction.state.log.min.isr=1",
                        "transaction.state.log.num.partitions=3",
                        "broker.session.timeout.ms=1000",
                        "broker.heartbeat.interval.ms=200"));
        var broker = new BrokerProcess(folder, settings, port);
        broker.java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString())
                .waitFor(60, SECONDS);
        broker.startAgain();
        return broker;
    }

    String bootstrapServers() {
        return "localhost:" + port;
    }

    void startAgain() throws IOException {
        process = java("kafka.Kafka", settings.toString());
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private Process java(String... command) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> all = Stream.concat(
                        Stream.of(java, "-Xmx256m", "-cp", System.getProperty("java.class.path")), Stream.of(command))
                .toList();
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.log").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
