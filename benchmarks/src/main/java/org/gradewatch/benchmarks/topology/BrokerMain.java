package org.gradewatch.benchmarks.topology;

import java.io.IOException;
import java.nio.file.Path;
import org.gradewatch.standalone.broker.EmbeddedBroker;

/// The broker of the standalone run, alone in its JVM.
final class BrokerMain {

    private BrokerMain() {}

    /// @param arguments the folder of its log, its port, its controller's port
    public static void main(String... arguments) throws IOException {
        var broker = EmbeddedBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), why -> {
                    System.err.println(why);
                    Runtime.getRuntime().halt(1);
                });
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
    }
}
