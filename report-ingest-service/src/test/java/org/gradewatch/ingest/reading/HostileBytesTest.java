package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileBytesTest {

    @Nested
    class Are_unreadable_with_a_reason {

        @Test
        void when_there_are_none() {
            assertUnreadable(new byte[0], null, "EMPTY");
        }

        @Test
        void when_a_page_is_sent_as_a_pdf() {
            byte[] page = "<!DOCTYPE html><html><body>Report not found</body></html>".getBytes(StandardCharsets.UTF_8);
            assertUnreadable(page, "application/pdf", "NOT_A_PDF");
        }

        @Test
        void when_they_are_no_text() {
            byte[] noise = new byte[2000];
            new Random(1).nextBytes(noise);
            assertUnreadable(noise, null, "NOT_TEXT");
        }

        @Test
        void when_they_are_locked() {
            assertUnreadable(PrintedReport.of2023().pdf("secret"), null, "ENCRYPTED");
        }

        @Test
        void when_they_break_off() {
            byte[] pdf = PrintedReport.of2023().pdf();
            assertThat(read(Arrays.copyOf(pdf, 60), "application/pdf").status()).isEqualTo(Status.UNREADABLE);
        }

        @Test
        void when_there_are_too_many() {
            var small = Readers.withLimits(Readers.quick().withBytes(1000));
            assertThat(small.read(PrintedReport.of2023().pdf(), null, null).reasons())
                    .extracting("code")
                    .containsExactly("TOO_LARGE");
        }

        @Test
        void when_there_are_too_many_pages() {
            var short1 = Readers.withLimits(Readers.quick().withPages(1));
            assertThat(short1.read(PrintedReport.of2023().pdf(), null, null).reasons())
                    .extracting("code")
                    .containsExactly("TOO_LONG");
        }

        @Test
        void when_the_time_is_over() {
            var hurried = Readers.withLimits(Readers.quick().withTime(Duration.ofNanos(1)));
            assertThat(hurried.read(PrintedReport.of2023().pdf(), null, null).reasons())
                    .extracting("code")
                    .containsExactly("OUT_OF_TIME");
        }

        @Test
        void when_a_stream_would_unpack_into_gigabytes() throws Exception {
            assertUnreadable(bomb(), null, "TOO_LARGE");
        }
    }

    /// Whatever happens to a report's bytes on the way, what is read is what it said, or nothing.
    @Nested
    class Never_make_a_wrong_judgement {

        private static final long SEED = 20261122;

        private final byte[] pdf = PrintedReport.of2023().pdf();
        private final Report whole = read(pdf, null).reports().getFirst();
        private final DocumentReader reader = Readers.withLimits(Readers.quick());

        @Test
        void cut_off_anywhere() {
            for (int length = 0; length < pdf.length; length += Math.max(1, pdf.length / 150)) {
                assertHarmless(Arrays.copyOf(pdf, length), "cut to " + length);
            }
        }

        @Test
        void with_bytes_flipped_anywhere() {
            var random = new Random(SEED);
            for (int round = 0; round < 250; round++) {
                byte[] damaged = pdf.clone();
                for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                assertHarmless(damaged, "seed %d, round %d".formatted(SEED, round));
            }
        }

        private void assertHarmless(byte[] damaged, String how) {
            Reading reading = reader.read(damaged, "application/pdf", null);
            assertThat(reading.reasons())
                    .as(how)
                    .noneMatch(reason -> reason.code().equals("READING_FAILED"));
            if (reading.status() == Status.READ) {
                assertThat(reading.reports().getFirst().judgements()).as(how).isEqualTo(whole.judgements());
                assertThat(reading.reports().getFirst().judgements()).containsEntry(Area.OVERALL, Grade.GOOD);
            }
        }
    }

    private static byte[] bomb() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(new byte[120 * 1024 * 1024]);
        }
        byte[] packed = out.toByteArray();
        var pdf = new ByteArrayOutputStream();
        pdf.write(("%PDF-1.7\n"
                        + "1 0 obj\n"
                        + "<</Type/Catalog/Pages 2 0 R>>\n"
                        + "endobj\n"
                        + "2 0 obj\n"
                        + "<</Type/Pages/Kids[3 0 R]/Count 1>>\n"
                        + "endobj\n"
                        + "3 0 obj\n"
                        + "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>\n"
                        + "endobj\n"
                        + "4 0 obj\n"
                        + "<</Length "
                        + packed.length
                        + "/Filter/FlateDecode"
                        + ">>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        pdf.write(packed);
        pdf.write("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1));
        return pdf.toByteArray();
    }

    private static Reading read(byte[] document, String mediaType) {
        return Readers.READER.read(document, mediaType, null);
    }

    private static void assertUnreadable(byte[] document, String mediaType, String code) {
        Reading reading = read(document, mediaType);
        assertThat(reading.status()).isEqualTo(Status.UNREADABLE);
        assertThat(reading.reasons()).extracting("code").containsExactly(code);
    }
}
