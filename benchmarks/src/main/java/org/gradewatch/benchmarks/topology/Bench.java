package org.gradewatch.benchmarks.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One broker for everything that is measured, and the processes that are measured on it, one at a
/// time.
final class Bench implements AutoCloseable {

    private final Path folder;
    private final List<String> options;
    private final Jvm broker;
    private final OnBroker onBroker;
    private int started;

    private Bench(Path folder, List<String> options) {
        this.folder = folder;
        this.options = options;
        int port = freePort();
        broker = Jvm.start(
                BrokerMain.class,
                folder.resolve("broker.txt"),
                List.of("-Xmx512m"),
                List.of(folder.resolve("broker").toString(), Integer.toString(port), Integer.toString(freePort())));
        onBroker = new OnBroker("localhost:" + port);
    }

    /// @param options of the JVMs that are measured
    static Bench open(List<String> options) {
        try {
            return new Bench(Files.createTempDirectory("gradewatch-topology"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OnBroker onBroker() {
        return onBroker;
    }

    /// With a state and a name that nobody had.
    Client start(Variant variant, Sizes sizes) {
        started++;
        return start(variant, sizes, "%s-%d".formatted(variant, started));
    }

    /// With the name, and the state if there is one, of one that ended.
    Client start(Variant variant, Sizes sizes, String applicationId) {
        var arguments = new ArrayList<>(Arguments.of(onBroker.address(), applicationId, state(applicationId)));
        if (variant == Variant.BARE) {
            arguments.add(sizes.written());
        }
        Path screen = folder.resolve(applicationId + ".txt");
        return new Client(applicationId, Jvm.start(variant.main(), screen, options, arguments), onBroker);
    }

    void deleteState(String applicationId) {
        delete(state(applicationId));
    }

    private Path state(String applicationId) {
        return folder.resolve("state").resolve(applicationId);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        onBroker.close();
        broker.close();
        delete(folder);
    }
}
