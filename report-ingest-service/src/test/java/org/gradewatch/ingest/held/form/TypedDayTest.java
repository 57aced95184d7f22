package org.gradewatch.ingest.held.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6 February 2024",
                " 6 feb 2024 ",
                "6th February, 2024",
                "06 Feb. 2024",
                "6/2/2024",
                "06.02.2024",
                "2024-02-06"
            })
    void is_understood_as_people_write_it(String typed) {
        assertThat(TypedDay.iso(typed)).isEqualTo("2024-02-06");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31 February 2024", "6 Febtober 2024", "2024", "13/13/2024", "yesterday", ""})
    void stays_as_it_is_where_it_is_no_day(String typed) {
        assertThat(TypedDay.iso(typed)).isEqualTo(typed);
    }
}
