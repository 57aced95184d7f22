package org.gradewatch.benchmarks.serving;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What it takes to make a page, beside the JSON of the same address, in turns. Each is asked for
/// under an address that was not asked for before, so that none is remembered.
@Command(name = "pages", mixinStandardHelpOptions = true)
final class PagesBenchmark implements Runnable {

    @Option(names = "--rounds", description = "how often every page is made and measured (default: 5)")
    private int rounds = 5;

    @Option(names = "--warm-up", description = "how often it is made before (default: 5)")
    private int warmUp = 5;

    /// How many times a page of which there is one is made in a round.
    private static final int REPEATED = 50;

    private int asked;

    public static void main(String... arguments) {
        System.exit(new CommandLine(new PagesBenchmark()).execute(arguments));
    }

    /// In milliseconds, from the question to the last byte of the answer.
    private record Times(double[] sorted) {

        static Times of(List<Double> measured) {
            double[] sorted = measured.stream().mapToDouble(time -> time).toArray();
            Arrays.sort(sorted);
            return new Times(sorted);
        }

        double at(double share) {
            return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
        }
    }

    @Override
    public void run() {
        try (var service = RunningService.start()) {
            service.fill(5);
            for (Map.Entry<String, List<String>> kind : kinds(service.slugs())) {
                measure(service, kind.getKey(), kind.getValue());
            }
        }
    }

    private static List<Map.Entry<String, List<String>>> kinds(List<String> slugs) {
        return List.of(
                Map.entry(
                        "each authority",
                        slugs.stream().map(slug -> "/authorities/" + slug).toList()),
                Map.entry("England today", repeated("/authorities")),
                Map.entry("what changed", repeated("/rating-changes")),
                Map.entry("one change", repeated("/rating-changes/100")));
    }

    private static List<String> repeated(String path) {
        return Stream.generate(() -> path).limit(REPEATED).toList();
    }

    private void measure(RunningService service, String kind, List<String> paths) {
        List<Double> pages = new ArrayList<>();
        List<Double> json = new ArrayList<>();
        for (int round = -warmUp; round < rounds; round++) {
            for (String path : paths) {
                double page = time(service, path, MediaType.TEXT_HTML_VALUE);
                double same = time(service, path, MediaType.APPLICATION_JSON_VALUE);
                if (round >= 0) {
                    pages.add(page);
                    json.add(same);
                }
            }
        }
        int bytes = service.get(paths.getFirst(), MediaType.TEXT_HTML_VALUE).body().length;
        Times page = Times.of(pages);
        Times same = Times.of(json);
        System.out.printf(
                "%-16s page: p50 %.1f ms, p99 %.1f, longest %.1f (%d bytes); JSON: p50 %.1f ms, p99 %.1f; ratio of p50"
                        + " %.2f%n",
                kind,
                page.at(0.5),
                page.at(0.99),
                page.at(1),
                bytes,
                same.at(0.5),
                same.at(0.99),
                same.at(0.5) / page.at(0.5));
    }

    private double time(RunningService service, String path, String type) {
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = service.get(path + "?fresh=" + asked++, type);
        double time = (System.nanoTime() - begun) / 1e6;
        String given = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || !given.startsWith(type)) {
            throw new IllegalStateException(
                    "%s is answered with %d, %s (expected: 200, %s)".formatted(path, answer.statusCode(), given, type));
        }
        return time;
    }
}
