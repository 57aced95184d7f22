package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Whatever is done to a report's bytes, there is an answer in time, and what is read as sure is
/// what the report said. How often is a setting: `-Dgradewatch.fuzz.cases=10000`; a run is repeated
/// with `-Dgradewatch.fuzz.seed=` and the seed that it printed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzTest {

    private static final Duration TIME = Duration.ofSeconds(10);

    /// Beyond that it hangs: a busy machine may take much of it.
    private static final Duration ANSWER = TIME.plusSeconds(60);

    private final int cases = Integer.getInteger("gradewatch.fuzz.cases", 1000);
    private final long seed = Long.getLong("gradewatch.fuzz.seed", System.nanoTime());
    private final DocumentReader reader =
            Readers.withLimits(ReadingLimits.usual().withTime(TIME));

    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    private Duration slowest = Duration.ZERO;

    @Test
    void a_damaged_report_is_never_read_wrong() {
        var good = PrintedReport.of2023();
        fuzz(
                List.of(
                        PrintedReport.of2018().pdf(),
                        good.pdf(),
                        PrintedReport.of2026().pdf(),
                        unpacked(PrintedReport.of2018().pdf()),
                        unpacked(good.pdf()),
                        unpacked(PrintedReport.of2026().pdf()),
                        good.pdf("owner", "")),
                cases);
    }

    @Test
    void a_damaged_real_report_is_never_read_wrong() throws IOException {
        String shared = System.getenv("GRADEWATCH_SHARED");
        assumeThat(shared)
                .as("GRADEWATCH_SHARED names a folder of real reports")
                .isNotNull();
        try (Stream<Path> files = Files.list(Path.of(shared, "reports"))) {
            List<byte[]> reports = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .filter(file -> file.hashCode() % 10 == 0)
                    .map(FuzzTest::bytes)
                    .filter(report -> reader.read(report, null, null).status() == Status.READ)
                    .toList();
            fuzz(reports, cases / 5);
        }
    }

    private void fuzz(List<byte[]> documents, int times) {
        var mutations = new Mutations(new Random(seed), documents);
        List<Report> said = documents.stream().map(this::whole).toList();
        for (int i = 0; i < times; i++) {
            int which = i % documents.size();
            check(mutations.of(documents.get(which)), said, "seed %d, case %d".formatted(seed, i));
        }
        System.out.printf(
                "fuzz: seed %d, %d cases of %d documents: %s, slowest %d ms, at most %d MB of heap%n",
                seed, times, documents.size(), statuses, slowest.toMillis(), peak() >> 20);
    }

    private Report whole(byte[] document) {
        Reading reading = reader.read(document, null, null);
        assertThat(reading.status()).as(reading.reasons().toString()).isEqualTo(Status.READ);
        return reading.reports().getFirst();
    }

    /// @param said by the whole reports: so large a piece of another may be spliced in that it is
    ///     the other, but no mixture is ever read
    private void check(byte[] damaged, List<Report> said, String which) {
        long started = System.nanoTime();
        Reading reading = reader.read(damaged, "application/pdf", null);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        statuses.merge(reading.status(), 1, Integer::sum);
        assertThat(took).as(which).isLessThan(ANSWER);
        assertThat(reading.reasons()).as(which).extracting("code").doesNotContain("READING_FAILED", Reading.TOO_BUSY);
        if (reading.status() == Status.READ) {
            Report read = reading.reports().getFirst();
            assertThat(said).as(which).anySatisfy(whole -> {
                assertThat(read.authority()).isEqualTo(whole.authority());
                assertThat(read.judgements()).isEqualTo(whole.judgements());
            });
        }
    }

    /// With nothing packed, so that what is done to its bytes is done to its words and operators.
    private static byte[] unpacked(byte[] document) {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            for (PDPage page : pdf.getPages()) {
                page.setContents(new PDStream(pdf, page.getContents()));
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
