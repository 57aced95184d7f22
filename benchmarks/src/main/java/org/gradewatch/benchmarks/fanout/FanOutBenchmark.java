package org.gradewatch.benchmarks.fanout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.gradewatch.benchmarks.running.Jvm;
import org.gradewatch.benchmarks.running.OneChange;
import org.gradewatch.benchmarks.running.Service;
import org.gradewatch.benchmarks.running.Waiting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// One change told to many, and the same mails sent by a bare client, in turns.
@Command(name = "fan-out", mixinStandardHelpOptions = true, showDefaultValues = true)
final class FanOutBenchmark implements Runnable {

    private static final String EMAIL = "email";
    /// Asking costs the service something too.
    private static final Duration SELDOM = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Option(names = "--followers", description = "how many are told")
    private int followers = 100_000;

    @Option(names = "--lanes", description = "connections to the mail server, of either")
    private int lanes = 8;

    @Option(names = "--sign", description = "how mails are signed: ${COMPLETION-CANDIDATES}")
    private Keys keys = Keys.rsa;

    @Option(names = "--rounds", description = "how often each is measured")
    private int rounds = 1;

    @Option(names = "--warm-up", description = "mails before anything is measured")
    private int warmUp = 3_000;

    @Option(names = "--only-first", description = "send only so many, and watch the heap; 0: all")
    private int onlyFirst;

    @Option(names = "--no-bare", description = "without the bare client")
    private boolean alone;

    @Option(names = "--jvm", split = " ", description = "options of the JVMs that are measured")
    private List<String> options = List.of("-Xms512m", "-Xmx512m");

    private final List<Double> ratios = new ArrayList<>();

    public static void main(String... arguments) {
        System.exit(new CommandLine(new FanOutBenchmark()).execute(arguments));
    }

    /// @param seconds from the change on its topic to the last mail written down
    private record Run(double seconds, double service, double database, double sink) {

        String processor(int mails) {
            return "%.2f ms of processor a mail (service %.2f, database %.2f, sink %.2f)"
                    .formatted(
                            (service + database + sink) / mails * 1e3,
                            service / mails * 1e3,
                            database / mails * 1e3,
                            sink / mails * 1e3);
        }
    }

    @Override
    public void run() {
        try {
            Path folder = Files.createTempDirectory("gradewatch-fan-out");
            List<String> signing = keys.settings(folder);
            try (var sink = new Sink(folder);
                    var service = new Service(folder, options, settings(sink, signing))) {
                System.out.printf(
                        "%,d followers, %d connections, signed by %s, %s, %d processors, %s%n",
                        followers,
                        lanes,
                        keys,
                        sink.name(),
                        Runtime.getRuntime().availableProcessors(),
                        String.join(" ", options));
                People.follow(service.jdbc(), OneChange.FEW, "warm-up", warmUp);
                People.follow(service.jdbc(), OneChange.MANY, "reader", followers);
                service.announce(OneChange.of(OneChange.FEW, 1));
                service.awaitDelivered(EMAIL, warmUp, SELDOM);
                if (onlyFirst > 0) {
                    new Planning(service).run(2, (long) warmUp + onlyFirst);
                    return;
                }
                for (int round = 1; round <= rounds; round++) {
                    round(round, folder, sink, service, signing);
                }
                if (!ratios.isEmpty()) {
                    Collections.sort(ratios);
                    System.out.printf("median of the ratios: %.2f%n", ratios.get(ratios.size() / 2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> settings(Sink sink, List<String> signing) {
        var settings = new ArrayList<>(signing);
        settings.add("--spring.mail.port=" + sink.port());
        settings.add("--gradewatch.delivery.lanes=" + lanes);
        return settings;
    }

    private void round(int round, Path folder, Sink sink, Service service, List<String> signing) {
        double bare = alone ? 0 : bare(folder, sink, signing);
        if (!alone) {
            System.out.printf("round %d: bare %.1f s, %,.0f mails a second%n", round, bare, followers / bare);
        }
        sink.empty();
        Run run = told(round, sink, service);
        System.out.printf(
                "round %d: service %.1f s, %,.0f mails a second; %s%n",
                round, run.seconds(), followers / run.seconds(), run.processor(followers));
        if (!alone) {
            ratios.add(bare / run.seconds());
            System.out.printf("round %d: ratio %.2f%n", round, bare / run.seconds());
        }
    }

    private Run told(int round, Sink sink, Service service) {
        double[] before = {service.processor(), service.processorOfDatabase(), sink.processor()};
        long began = System.nanoTime();
        var newcomers = new Newcomers(service, "newcomer-" + round);
        service.announce(OneChange.of(OneChange.MANY, round));
        service.awaitPlanned(round + 1L);
        System.out.printf("round %d: planned after %.1f s%n", round, (System.nanoTime() - began) / 1e9);
        service.awaitDelivered(EMAIL, warmUp + (long) round * followers, SELDOM);
        double seconds = (System.nanoTime() - began) / 1e9;
        var run = new Run(
                seconds,
                service.processor() - before[0],
                service.processorOfDatabase() - before[1],
                sink.processor() - before[2]);
        newcomers.close();
        System.out.printf(
                "round %d: %d people subscribed meanwhile; their confirmation mail was out after p50 %.2f s, p99 %.2f"
                        + " s%n",
                round, newcomers.count(), newcomers.percentile(0.5), newcomers.percentile(0.99));
        verify("reader-", sink);
        return run;
    }

    private double bare(Path folder, Sink sink, List<String> signing) {
        sink.empty();
        var arguments = new ArrayList<>(List.of("" + warmUp, "" + followers, "" + lanes));
        arguments.addAll(signing);
        arguments.add("--spring.mail.port=" + sink.port());
        arguments.add("--gradewatch.secret=" + Service.SECRET);
        try (var client = Jvm.start(BareClient.class, folder.resolve("bare.txt"), options, arguments)) {
            Waiting.until(
                    "the bare client is done",
                    PATIENCE,
                    client::said,
                    () -> client.said().contains(BareClient.DONE) || !client.isAlive());
            String said = client.said();
            if (!said.contains(BareClient.DONE)) {
                throw new IllegalStateException(said);
            }
            verify("bare-", sink);
            return Long.parseLong(said.substring(said.indexOf(BareClient.DONE) + BareClient.DONE.length())
                            .strip())
                    / 1e9;
        }
    }

    /// Every recipient exactly once.
    private void verify(String names, Sink sink) {
        Map<String, Integer> recipients = sink.recipients();
        long bytes = sink.bytes()
                / recipients.values().stream().mapToLong(count -> count).sum();
        recipients.keySet().removeIf(name -> !name.startsWith(names));
        long more = recipients.values().stream().filter(count -> count > 1).count();
        if (recipients.size() != followers || more > 0) {
            throw new IllegalStateException("%d recipients, %d of them more than once (expected: %d, once each)"
                    .formatted(recipients.size(), more, followers));
        }
        System.out.printf("every one of %,d has one mail, %,d bytes each%n", followers, bytes);
    }
}
