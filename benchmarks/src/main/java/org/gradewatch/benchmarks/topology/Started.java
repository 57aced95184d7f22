package org.gradewatch.benchmarks.topology;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;

/// Runs a topology until the process is told to end, and says when it runs.
final class Started {

    static final String RUNNING = "RUNNING after %d ms with %d MB of heap%n";

    private Started() {}

    static void plainly(Topology topology, Properties settings) {
        var streams = new KafkaStreams(topology, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(Duration.ofSeconds(30))));
        streams.start();
        say(streams);
    }

    static void say(KafkaStreams streams) {
        while (streams.state() != KafkaStreams.State.RUNNING) {
            Pause.millis(5);
        }
        long millis = ManagementFactory.getRuntimeMXBean().getUptime();
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf(RUNNING, millis, heap >> 20);
    }
}
