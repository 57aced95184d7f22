package org.gradewatch.benchmarks.serving;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What the register answers from memory, against a handler of the same engine that has the same
/// bytes ready, interleaved.
@Command(name = "answers", mixinStandardHelpOptions = true)
final class AnswersBenchmark implements Runnable {

    @Option(names = "--rounds", description = "how many rounds are measured (default: 5)")
    private int rounds = 5;

    @Option(names = "--seconds", description = "how long each run takes (default: 5)")
    private int seconds = 5;

    @Option(names = "--warm-up", description = "seconds of each before the first round (default: 20)")
    private int warmUp = 20;

    @Option(names = "--connections", description = "how many the client keeps busy (default: 32)")
    private int connections = 32;

    @Option(names = "--only", description = "a part of the addresses that are asked (default: all)")
    private String only = "";

    private static final List<String> PATHS = List.of(
            "/authorities/east-sussex",
            "/authorities/east-sussex/history",
            "/authorities?region=South%20East",
            "/rating-changes?after=100&limit=1",
            "/rating-changes?after=100&limit=100");

    public static void main(String... arguments) {
        System.exit(new CommandLine(new AnswersBenchmark()).execute(arguments));
    }

    record Round(Wrk bare, Wrk service) {

        double ratio() {
            return service.perSecond() / bare.perSecond();
        }

        double processorRatio() {
            return bare.processor() / service.processor();
        }
    }

    @Override
    public void run() {
        try (var service = RunningService.start()) {
            service.fill(5);
            Map<String, byte[]> answers = new LinkedHashMap<>();
            PATHS.stream()
                    .filter(path -> path.contains(only))
                    .forEach(path -> answers.put(path, answer(service, path)));
            try (var bare = new BareHandler(answers)) {
                answers.forEach((path, bytes) -> measure(service, bare, path, bytes));
            }
        }
    }

    private void measure(RunningService service, BareHandler bare, String path, byte[] bytes) {
        List<Round> measured = new ArrayList<>();
        round(service, bare, path, warmUp);
        for (int i = 0; i < rounds; i++) {
            measured.add(round(service, bare, path, seconds));
        }
        if (!Arrays.equals(answer(service, path), bytes)) {
            throw new IllegalStateException(path + " has another answer than before");
        }
        System.out.printf(
                "%-36s %6d bytes: %.2f of bare, %.2f by the processor (%.0f and %.0f a second, p99 %s and %s)%n",
                path,
                bytes.length,
                median(measured, Round::ratio),
                median(measured, Round::processorRatio),
                median(measured, round -> round.service().perSecond()),
                median(measured, round -> round.bare().perSecond()),
                measured.getLast().service().ninetyNine(),
                measured.getLast().bare().ninetyNine());
    }

    private Round round(RunningService service, BareHandler bare, String path, int length) {
        return new Round(
                Wrk.run(bare.port(), path, connections, length), Wrk.run(service.port(), path, connections, length));
    }

    private static byte[] answer(RunningService service, String path) {
        HttpResponse<byte[]> answer = service.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "%s is answered with %d (expected: 200)".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    private static double median(List<Round> measured, ToDoubleFunction<Round> of) {
        double[] sorted = measured.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
