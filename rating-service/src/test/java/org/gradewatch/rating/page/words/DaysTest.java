package org.gradewatch.rating.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2018-07-16, 2018-07-20, 16 to 20 July 2018",
        "2015-10-26, 2015-11-19, 26 October to 19 November 2015",
        "2018-12-28, 2019-01-04, 28 December 2018 to 4 January 2019",
        "2024-02-06, 2024-02-06, 6 February 2024",
        "2024-02-06, , 6 February 2024"
    })
    void a_stay_says_month_and_year_once_where_they_are_the_same(LocalDate first, LocalDate last, String words) {
        assertThat(Days.span(first, last)).isEqualTo(words);
    }

    @Test
    void a_month_has_its_year() {
        assertThat(Days.month(LocalDate.of(2018, 7, 16))).isEqualTo("July 2018");
    }
}
