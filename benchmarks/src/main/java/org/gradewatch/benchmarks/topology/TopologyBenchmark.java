package org.gradewatch.benchmarks.topology;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Our topology against a bare one, on one broker, each in a JVM of its own.
@Command(name = "topology", mixinStandardHelpOptions = true, showDefaultValues = true)
final class TopologyBenchmark implements Runnable {

    enum Part {
        throughput,
        latency,
        growth
    }

    @Option(names = "--authorities", description = "how many the reports are on")
    private int authorities = 20_000;

    @Option(names = "--warm-up", description = "how many others there are reports on before the clock begins")
    private int warmUp = 8_000;

    @Option(names = "--reports", description = "how many there are on each")
    private int reports = 10;

    @Option(names = "--rounds", description = "how often each variant is measured")
    private int rounds = 5;

    @Option(names = "--seconds", description = "how long the latency is measured in each round")
    private int seconds = 20;

    @Option(names = "--flood", description = "how many documents on one authority the growth is measured with")
    private int flood = 5_000;

    @Option(names = "--jvm", split = " ", description = "options of the JVMs that are measured")
    private List<String> options = List.of("-Xmx256m");

    @Parameters(description = "what is measured: ${COMPLETION-CANDIDATES}")
    private Set<Part> parts = Set.of(Part.throughput, Part.latency);

    public static void main(String... arguments) {
        System.exit(new CommandLine(new TopologyBenchmark()).execute(arguments));
    }

    @Override
    public void run() {
        try (Bench bench = Bench.open(options)) {
            Sizes sizes = new FirstPass(bench, reports).sizes();
            System.out.printf(
                    "%,d reports on each of %,d authorities; %s; %d processors, %s%n",
                    reports, authorities, sizes, Runtime.getRuntime().availableProcessors(), String.join(" ", options));
            if (parts.contains(Part.throughput)) {
                new Throughput(bench, sizes, warmUp, authorities, reports).run(rounds);
            }
            if (parts.contains(Part.latency)) {
                new Latency(bench, sizes, seconds).run(rounds);
            }
            if (parts.contains(Part.growth)) {
                new Growth(bench, sizes, authorities, reports).run(rounds, flood);
            }
        }
    }
}
