package org.gradewatch.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.gradewatch.standalone.broker.EmbeddedBroker;
import org.gradewatch.standalone.data.CannotStart;
import org.gradewatch.standalone.data.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Option;

/// The broker that an operator's command works on: one that runs, or that of a run that has ended,
/// which is then started alone, on the run's folder, for the time of the command.
final class BrokerOptions {

    @Option(names = "--bootstrap-servers", paramLabel = "HOST:PORT", description = "the broker of a running system")
    private @Nullable String bootstrapServers;

    @Option(names = "--data", paramLabel = "DIR", description = "the folder of a run that has ended (default: data)")
    private @Nullable Path data;

    /// What is done with the broker at an address.
    interface Work {
        void on(String bootstrapServers) throws IOException;
    }

    /// @param work done while the broker is there
    /// @param stateToo whether the run's folder loses what the rating service remembers; its topics
    ///     hold the same
    /// @throws CannotStart when a run is on the folder
    /// @throws IOException when there is no log in it
    void with(Work work, boolean stateToo) throws IOException {
        if (bootstrapServers != null) {
            work.on(bootstrapServers);
            return;
        }
        Path folder = Objects.requireNonNullElse(data, Path.of("data"));
        if (!Files.isDirectory(folder.resolve("kafka"))) {
            throw new IOException("there is no log in %s (expected: the data folder of a run)".formatted(folder));
        }
        try (DataFolder run = DataFolder.open(folder);
                EmbeddedBroker broker = EmbeddedBroker.start(
                        run.folder("kafka"), RunPlan.freePort(), RunPlan.freePort(), BrokerOptions::sayFatal)) {
            work.on(broker.bootstrapServers());
            if (stateToo) {
                FileSystemUtils.deleteRecursively(run.folder("streams"));
            }
        }
    }

    private static void sayFatal(String why) {
        System.err.println("gradewatch: the broker cannot go on: " + why);
    }
}
