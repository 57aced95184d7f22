package org.gradewatch.benchmarks.serving;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Many clients follow the changes of one instance. Measured is the time from the moment at which a
/// change is visible to the instance to the moment at which a client has read the whole of it.
@Command(name = "following", mixinStandardHelpOptions = true)
final class FollowingBenchmark implements Runnable {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Option(names = "--clients", description = "how many follow (default: 5000)")
    private int clients = 5000;

    @Option(names = "--changes", description = "how many are announced in a round (default: 50)")
    private int changes = 50;

    @Option(names = "--rate", description = "of changes a second; 0 for all at once (default: 4)")
    private double rate = 4;

    @Option(names = "--rounds", description = "how many rounds are measured, after one that is not (default: 5)")
    private int rounds = 5;

    public static void main(String... arguments) {
        System.exit(new CommandLine(new FollowingBenchmark()).execute(arguments));
    }

    /// In milliseconds.
    record Round(double half, double ninetyNine, double longest) {

        static Round of(double[] delays) {
            Arrays.sort(delays);
            return new Round(
                    delays[delays.length / 2], delays[(int) (delays.length * 0.99)], delays[delays.length - 1]);
        }

        @Override
        public String toString() {
            return "p50 %.0f ms, p99 %.0f ms, longest %.0f ms".formatted(half, ninetyNine, longest);
        }
    }

    @Override
    public void run() {
        try (var service = RunningService.start()) {
            service.fill(1);
            int before = service.published();
            int all = changes * (rounds + 1);
            Path file = Files.createTempFile("gradewatch-following", ".times");
            Process process = clients(service.port(), before, all, file);
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            expect("connected", said);
            System.out.printf(
                    "%d clients connected; %d processors, at most %d MB of heap%n",
                    clients,
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20);
            announce(service);
            long used = SYSTEM.getProcessCpuTime();
            for (int i = 0; i < rounds; i++) {
                announce(service);
            }
            expect("done", said);
            used = SYSTEM.getProcessCpuTime() - used;
            System.out.printf(
                    "processor, with the broker in the same process: %.1f us a delivery%n",
                    used / 1e3 / ((double) rounds * changes * clients));
            report(before, Files.readAllBytes(file));
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process clients(int port, int after, int all, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FollowingClients.class.getName(),
                        "" + port,
                        "" + clients,
                        "" + after,
                        "" + all,
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void expect(String word, BufferedReader said) throws IOException {
        String line = said.readLine();
        if (!word.equals(line)) {
            throw new IllegalStateException("the clients say '%s' (expected: %s)".formatted(line, word));
        }
    }

    private void announce(RunningService service) {
        if (rate <= 0) {
            service.publish(changes);
        } else {
            for (int i = 0; i < changes; i++) {
                long next = System.nanoTime() + (long) (1e9 / rate);
                service.publish(1);
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
        service.awaitChanges();
    }

    private void report(int before, byte[] file) {
        LongBuffer times = ByteBuffer.wrap(file).asLongBuffer();
        int all = changes * (rounds + 1);
        List<Round> measured = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double[] delays = new double[clients * changes];
            for (int client = 0; client < clients; client++) {
                for (int change = 0; change < changes; change++) {
                    int place = round * changes + change;
                    delays[client * changes + change] =
                            (times.get(client * all + place) - Polled.at(before + place + 1)) / 1e6;
                }
            }
            Round one = Round.of(delays);
            System.out.printf("%s %s%n", round == 0 ? "warm-up:" : "round " + round + ":", one);
            if (round > 0) {
                measured.add(one);
            }
        }
        System.out.printf(
                "medians: %s; every client got every change once and in order%n",
                new Round(
                        median(measured, Round::half),
                        median(measured, Round::ninetyNine),
                        median(measured, Round::longest)));
    }

    private static double median(List<Round> measured, ToDoubleFunction<Round> of) {
        double[] sorted = measured.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
