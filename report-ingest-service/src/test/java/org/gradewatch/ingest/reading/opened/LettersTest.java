package org.gradewatch.ingest.reading.opened;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "2\u00ad6 July 2018, 2-6 July 2018",
        "19 November 2013 \u00ad 11 December 2013, 19 November 2013 - 11 December 2013",
        "Nor\u00adfolk, Norfolk",
        "look\u00aded after, looked after",
    })
    void a_soft_hyphen_is_a_dash_beside_numbers_and_nothing_within_words(String printed, String plain) {
        assertThat(Letters.plain(printed)).isEqualTo(plain);
    }
}
