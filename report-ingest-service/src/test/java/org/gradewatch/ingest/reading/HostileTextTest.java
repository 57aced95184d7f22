package org.gradewatch.ingest.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextTest {

    private static final String ARTICLE = "Children’s services in Essex have been rated ‘outstanding’ by Ofsted.";
    private static final Duration TIME = Duration.ofSeconds(20);

    private final DocumentReader reader =
            Readers.withLimits(ReadingLimits.usual().withTime(TIME));

    @Nested
    class What_is_read_all_the_same {

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
        void is_a_text_in_any_usual_letters(String charset) {
            assertOutstanding(read(ARTICLE.getBytes(Charset.forName(charset)), "text/plain"));
        }

        @ParameterizedTest
        @CsvSource({"text/html", "text/plain", "application/octet-stream"})
        void is_a_pdf_under_another_name(String mediaType) {
            Reading reading = reader.read(PrintedReport.of2023().pdf(), mediaType, null);
            assertThat(reading.status()).isEqualTo(Status.READ);
        }

        @Test
        void is_a_web_page_under_another_name() {
            assertOutstanding(read(page("<p>" + ARTICLE + "</p>").getBytes(UTF_8), "text/plain"));
        }

        @ParameterizedTest
        @CsvSource({
            "utf-16, UTF-8",
            "windows-1252, UTF-8",
            "no-such-thing, UTF-8",
            "utf-8, UTF-16",
            "none, windows-1252"
        })
        void is_a_web_page_in_other_letters_than_it_says(String said, String written) {
            String meta = said.equals("none") ? "" : "<meta charset='" + said + "'>";
            String page = "<html><head>" + meta + "</head><body><p>" + ARTICLE + "</p></body></html>";
            assertOutstanding(read(page.getBytes(Charset.forName(written)), "text/html"));
        }

        @Test
        void is_an_article_below_twenty_thousand_open_elements() {
            assertOutstanding(
                    read(page("<div>".repeat(20_000) + "<p>" + ARTICLE).getBytes(UTF_8), "text/html"));
        }

        @Test
        void is_an_article_among_a_hundred_thousand_entities() {
            assertOutstanding(read(
                    page("<p>" + ARTICLE + "</p><p>" + "&amp;&bogus;&#x1F600;".repeat(30_000))
                            .getBytes(UTF_8),
                    "text/html"));
        }
    }

    @Nested
    class What_is_unreadable_with_a_reason {

        @Test
        void is_a_web_page_of_a_million_elements() {
            assertThat(codes(read(page("<b><i>".repeat(500_000)).getBytes(UTF_8), "text/html")))
                    .containsExactly("TOO_LARGE");
        }

        @Test
        void is_a_text_of_50_megabytes() {
            byte[] text = "a ".repeat(25 * 1024 * 1024).getBytes(ISO_8859_1);
            assertThat(codes(read(text, "text/plain"))).containsExactly("TOO_LONG");
        }

        @Test
        void is_a_web_page_of_50_megabytes() {
            byte[] text = page("a ".repeat(25 * 1024 * 1023)).getBytes(ISO_8859_1);
            assertThat(codes(read(text, "text/html"))).containsExactly("TOO_LARGE");
        }

        @ParameterizedTest
        @ValueSource(strings = {"application/pdf", "application/pdf; charset=utf-8"})
        void is_a_page_that_says_there_is_no_such_report(String mediaType) {
            Reading reading =
                    read("<!DOCTYPE html><html><title>Report not found</title></html>".getBytes(UTF_8), mediaType);
            assertThat(codes(reading)).containsExactly("NOT_A_PDF");
            assertThat(reading.reasons().getFirst().detail())
                    .contains("<!DOCTYPE")
                    .contains("expected: %PDF-");
        }

        @Test
        void is_nothing_but_zeros() {
            assertThat(codes(read(new byte[5000], null))).containsExactly("NOT_TEXT");
        }

        @Test
        void is_half_a_letter() {
            byte[] text = ARTICLE.getBytes(UTF_16);
            assertThat(read(new byte[] {text[0]}, null).status()).isNotEqualTo(Status.READ);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Essex ",
                "Ofsted rated ",
                "good ",
                "a",
                "(((((",
                "'\"'\"",
                "2019 ",
                "5 May 2019 ",
                "Inspection dates: 5 to "
            })
    void one_endless_line_is_answered_in_time(String piece) {
        String line = ARTICLE + piece.repeat(400_000 / piece.length());
        Reading reading = read(line.getBytes(UTF_8), "text/plain");
        assertThat(codes(reading)).doesNotContain("OUT_OF_TIME", "READING_FAILED");
    }

    private Reading read(byte[] document, @Nullable String mediaType) {
        return reader.read(document, mediaType, LocalDate.of(2019, 2, 8));
    }

    private static void assertOutstanding(Reading reading) {
        assertThat(reading.status()).as(reading.reasons().toString()).isEqualTo(Status.READ);
        assertThat(reading.reports().getFirst().judgements()).containsEntry(Area.OVERALL, Grade.OUTSTANDING);
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>" + body + "</body></html>";
    }

    private static List<String> codes(Reading reading) {
        return reading.reasons().stream().map(reason -> reason.code()).toList();
    }
}
