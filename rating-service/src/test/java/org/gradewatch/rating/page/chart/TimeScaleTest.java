package org.gradewatch.rating.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeScaleTest {

    static final LocalDate FROM = LocalDate.of(2014, 1, 1);
    static final LocalDate TO = LocalDate.of(2018, 1, 1);

    final TimeScale time = new TimeScale(FROM, TO, 80);

    @Test
    void has_its_ends_at_the_ends_of_its_width() {
        assertThat(time.at(FROM)).hasToString("0%");
        assertThat(time.at(TO)).hasToString("80%");
    }

    @Test
    void has_every_day_where_it_belongs() {
        assertThat(time.at(LocalDate.of(2016, 1, 1))).hasToString("39.97%");
        assertThat(time.between(LocalDate.of(2016, 1, 1), TO)).hasToString("40.03%");
    }

    @Test
    void draws_what_lies_outside_at_its_end() {
        assertThat(time.at(LocalDate.of(2010, 1, 1))).hasToString("0%");
        assertThat(time.at(LocalDate.of(2030, 1, 1))).hasToString("80%");
        assertThat(time.shows(LocalDate.of(2010, 1, 1))).isFalse();
        assertThat(time.shows(TO)).isTrue();
    }

    @Test
    void names_the_years_that_begin_in_it() {
        assertThat(time.years()).containsExactly(2014, 2015, 2016, 2017, 2018);
        assertThat(new TimeScale(LocalDate.of(2014, 2, 1), TO, 100).years()).containsExactly(2015, 2016, 2017, 2018);
    }

    @Test
    void has_two_ends() {
        assertThatThrownBy(() -> new TimeScale(TO, TO, 100))
                .hasMessage("time: 2018-01-01 to 2018-01-01 (expected: an end after the start)");
    }
}
