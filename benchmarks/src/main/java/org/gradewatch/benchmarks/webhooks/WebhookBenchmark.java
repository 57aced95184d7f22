package org.gradewatch.benchmarks.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradewatch.benchmarks.running.OneChange;
import org.gradewatch.benchmarks.running.Service;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The service, the bare client and the receiver of their calls, each in a process of its own.
@Command(name = "webhooks", mixinStandardHelpOptions = true, showDefaultValues = true)
final class WebhookBenchmark implements Runnable {

    enum Part {
        ratio,
        latency
    }

    @Option(names = "--endpoints", description = "how many one change goes to")
    private int endpoints = 10_000;

    @Option(names = "--connections", description = "calls at a time, of either")
    private int connections = 256;

    @Option(names = "--rounds", description = "how often each is measured")
    private int rounds = 3;

    @Option(names = "--warm-ups", description = "changes told before anything is measured")
    private int warmUps = 2;

    @Option(names = "--steadily-to", description = "how many endpoints each of the steady changes goes to")
    private int steadilyTo = 100;

    @Option(names = "--a-second", description = "steady changes")
    private int aSecond = 10;

    @Option(names = "--seconds", description = "for how long they come; a third of it before, to warm up")
    private int seconds = 30;

    @Option(names = "--concurrency", description = "calls at a time to one endpoint")
    private int concurrency = 1;

    @Option(names = "--jvm", split = " ", description = "options of the JVMs that are measured")
    private List<String> options = List.of("-Xms512m", "-Xmx512m");

    @Option(names = "--service-jvm", split = " ", description = "more options of the service's")
    private List<String> more = List.of();

    @Parameters(description = "what is measured: ${COMPLETION-CANDIDATES}")
    private Set<Part> parts = Set.of(Part.values());

    public static void main(String... arguments) {
        System.exit(new CommandLine(new WebhookBenchmark()).execute(arguments));
    }

    @Override
    public void run() {
        System.out.printf(
                "%d connections, %d processors, %s%n",
                connections, Runtime.getRuntime().availableProcessors(), String.join(" ", options));
        if (parts.contains(Part.ratio)) {
            ratio();
        }
        if (parts.contains(Part.latency)) {
            latency();
        }
    }

    private void ratio() {
        Path folder = folder();
        try (var receiver = new Receiver(folder);
                var service = service(folder)) {
            new MadeEndpoints(service.jdbc()).add(receiver, endpoints, concurrency, List.of(OneChange.MANY.id()));
            new Ratio(folder, service, receiver, endpoints, connections, options).run(rounds, warmUps);
        }
    }

    private void latency() {
        Path folder = folder();
        try (var receiver = new Receiver(folder);
                var service = service(folder)) {
            new MadeEndpoints(service.jdbc()).add(receiver, steadilyTo, concurrency, List.of());
            new FirstAttempts(service, receiver, steadilyTo, aSecond).run(seconds / 3, seconds);
        }
    }

    private Service service(Path folder) {
        var all = new ArrayList<>(options);
        all.addAll(more);
        try {
            return new Service(
                    folder,
                    all,
                    List.of(
                            "--gradewatch.webhooks.outgoing.local=true",
                            "--gradewatch.webhooks.outgoing.connections-per-host=" + connections,
                            "--gradewatch.webhooks.dispatch.quick=" + connections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("gradewatch-webhooks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
