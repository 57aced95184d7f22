package org.gradewatch.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gradewatch.testing.Infrastructure;

/// Runs the service by itself, to be looked at by hand: an empty broker, a folder of its own, port
/// 8081. The tokens are those of [RunningIngest].
final class RunWithBroker {

    private RunWithBroker() {}

    public static void main(String[] args) throws Exception {
        var broker = Infrastructure.freshBroker();
        Path documents = Files.createTempDirectory("documents");
        RunningIngest.start(
                broker.bootstrapServers(), documents, "--server.port=8081", "--gradewatch.history.shipped=true");
        System.out.printf("broker %s, documents %s%n", broker.bootstrapServers(), documents);
        Thread.currentThread().join();
    }
}
