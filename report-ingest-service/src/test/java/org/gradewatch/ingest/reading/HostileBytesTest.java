package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.gradewatch.ingest.reading.Reading.Status;
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
