package org.gradewatch.benchmarks.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradewatch.benchmarks.running.Jvm;
import org.gradewatch.benchmarks.running.Ports;

/// One broker for everything that is measured, and the processes that are measured on it, one at a
/// time.
final class Bench implements AutoCloseable {

    private static final String COLLECTOR = "-XX:+UseSerialGC";

    private final Path folder;
    private final List<String> options;
    private final Jvm broker;
    private final OnBroker onBroker;
    private int started;

    private Bench(Path folder, List<String> options) {
        this.folder = folder;
        this.options = Stream.concat(Stream.of(COLLECTOR), options.stream()).toList();
        int port = Ports.free();
        broker = Jvm.start(
                BrokerMain.class,
                folder.resolve("broker.txt"),
                List.of(COLLECTOR, "-Xmx512m"),
                List.of(folder.resolve("broker").toString(), Integer.toString(port), Integer.toString(Ports.free())));
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
        if (!Variant.OURS.contains(variant)) {
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

    @Override
    public void close() {
        onBroker.close();
        broker.close();
        delete(folder);
    }
}
