package org.gradewatch.benchmarks.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.gradewatch.ingest.command.ReadCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The whole of `gradewatch read` on a folder, by one worker and by one a processor, against the
/// bare extraction of the text of the same pages, interleaved.
@Command(name = "reading", mixinStandardHelpOptions = true)
final class ReadingBenchmark implements Runnable {

    @Option(names = "--rounds", description = "how many rounds are measured, after one that is not (default: 5)")
    private int rounds = 5;

    @Option(names = "--times", description = "how often the folder is read in each run (default: 1)")
    private int times = 1;

    @Option(names = "--documents", description = "how many are made where no folder is given (default: 200)")
    private int documents = 200;

    @Parameters(arity = "0..1", description = "a folder of PDFs (default: one with reports made for this)")
    private @Nullable Path folder;

    public static void main(String... arguments) {
        ReadCommand.silenceLibraries();
        System.exit(new CommandLine(new ReadingBenchmark()).execute(arguments));
    }

    /// One round of each.
    record Round(Cost bare, Cost one, Cost all) {}

    @Override
    public void run() {
        Path read = folder == null ? Corpus.of(documents) : folder;
        int processors = Runtime.getRuntime().availableProcessors();
        List<Bare.Document> pages = Bare.pagesThatAreRead(files(read));
        Whole.Outcome expected = Whole.read(read, times, 1);
        System.out.printf(
                "%d documents, %d pages that are read, %d judgements; %d processors, at most %d MB of heap%n",
                expected.documents(),
                pages.stream().mapToInt(Bare.Document::pages).sum() * times,
                expected.judgements(),
                processors,
                Runtime.getRuntime().maxMemory() >> 20);
        var measured = new ArrayList<Round>();
        for (int i = 0; i <= rounds; i++) {
            Cost bare = Cost.of(() -> Bare.extract(pages, times));
            Cost one = Cost.of(() -> check(expected, Whole.read(read, times, 1)));
            Cost all = Cost.of(() -> check(expected, Whole.read(read, times, processors)));
            System.out.printf(
                    "%s bare %s, one worker %s, %d workers %s%n",
                    i == 0 ? "warm-up:" : "round " + i + ":", bare, one, processors, all);
            if (i > 0) {
                measured.add(new Round(bare, one, all));
            }
        }
        report(measured, expected.documents());
    }

    private void report(List<Round> measured, int documents) {
        System.out.printf(
                "medians: one worker %.2f of bare by the clock, %.2f by the processor; %.1f documents/s%n",
                median(measured, round -> round.bare().seconds() / round.one().seconds()),
                median(measured, round -> round.bare().processor() / round.one().processor()),
                documents / median(measured, round -> round.one().seconds()));
        System.out.printf(
                "all workers %.2f of one; peak of the heap %d MB%n",
                median(measured, round -> round.one().seconds() / round.all().seconds()), Heap.peak() >> 20);
    }

    private static void check(Whole.Outcome expected, Whole.Outcome found) {
        if (!found.equals(expected)) {
            throw new IllegalStateException("%s (expected: %s)".formatted(found, expected));
        }
    }

    private static double median(List<Round> measured, ToDoubleFunction<Round> of) {
        double[] sorted = measured.stream().mapToDouble(of).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + ": " + e.getMessage(), e);
        }
    }
}
