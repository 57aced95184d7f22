package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleDayTest {

    @Nested
    class The_day_of_an_article {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Wednesday, September 5, 2018",
                    "5 September 2018",
                    "Posted on 5th Sept 2018 by A. Writer",
                    "2018-09-05",
                })
        void is_read_from_a_line_of_its_own(String line) {
            assertThat(publishedOn(line)).isEqualTo(LocalDate.of(2018, 9, 5));
        }

        @Test
        void is_that_of_its_publication_not_of_an_update() {
            assertThat(publishedOn("Updated 9 June 2024\nPublished 5 September 2018"))
                    .isEqualTo(LocalDate.of(2018, 9, 5));
        }

        @Test
        void in_figures_counts_only_when_it_can_be_one_day() {
            assertThat(publishedOn("Posted on 8/08/2016")).isEqualTo(LocalDate.of(2016, 8, 8));
            assertThat(publishedOn("Posted on 25/08/2016")).isEqualTo(LocalDate.of(2016, 8, 25));
            assertThat(publishedOn("Posted on 5/08/2016")).isNull();
        }

        @Test
        void is_never_taken_from_running_text() {
            assertThat(publishedOn("The director has been in office since 5 September 2018 and the council is glad of"
                            + " all that she did."))
                    .isNull();
        }
    }

    @Nested
    class Where_an_article_says_nothing_of_its_own_day {

        @Test
        void the_stated_day_of_the_report_s_publication_counts() {
            assertThat(publishedOn("The report, published by Ofsted on Friday, 12 July 2024, is short."))
                    .isEqualTo(LocalDate.of(2024, 7, 12));
        }

        @Test
        void today_is_no_day() {
            assertThat(publishedOn("The report was published by Ofsted today.")).isNull();
        }
    }

    private static LocalDate publishedOn(String line) {
        String article = line + "\n\nChildren's services in Essex have been rated 'good' by Ofsted.\n";
        return Readers.READER
                .read(article.getBytes(StandardCharsets.UTF_8), "text/plain", null)
                .reports()
                .getFirst()
                .publishedOn();
    }
}
