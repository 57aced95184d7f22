package org.gradewatch.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.testing.Infrastructure;

/// Runs the service by itself, to be looked at by hand: an empty broker, a folder of its own, port
/// 8081 where no other is given. The tokens are those of [RunningIngest].
///
///     RunWithBroker --server.port=9081
final class RunWithBroker {

    private RunWithBroker() {}

    public static void main(String[] args) throws Exception {
        var broker = Infrastructure.freshBroker();
        Path documents = Files.createTempDirectory("documents");
        var settings = new ArrayList<>(List.of("--server.port=8081", "--gradewatch.history.shipped=true"));
        settings.addAll(List.of(args));
        RunningIngest.start(broker.bootstrapServers(), documents, settings.toArray(String[]::new));
        System.out.printf("broker %s, documents %s%n", broker.bootstrapServers(), documents);
        Thread.currentThread().join();
    }
}
