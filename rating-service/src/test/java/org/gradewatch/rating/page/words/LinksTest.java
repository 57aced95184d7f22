package org.gradewatch.rating.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradewatch.model.SourceAddress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://files.example.org/v1/file/1", "http://example.org/", "HTTPS://example.org/a"})
    void lead_to_the_web(String address) {
        assertThat(Links.toWeb(new SourceAddress(address))).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "https:x"})
    void are_not_made_of_anything_else(String address) {
        assertThat(Links.toWeb(new SourceAddress(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/%zz", "https://[example.org", "https://example.org/[", "%"})
    void are_not_made_of_what_is_no_address_after_all(String address) {
        assertThat(Links.toWeb(new SourceAddress(address))).isEmpty();
    }

    @Test
    void are_not_made_of_nothing() {
        assertThat(Links.toWeb(null)).isEmpty();
    }

    @Test
    void names_with_an_and_of_their_own_are_told_apart() {
        assertThat(Places.and(List.of("Cumberland", "Westmorland and Furness")))
                .isEqualTo("Cumberland; and Westmorland and Furness");
        assertThat(Places.and(List.of("East Surrey", "West Surrey"))).isEqualTo("East Surrey and West Surrey");
        assertThat(Places.and(List.of("Dorset"))).isEqualTo("Dorset");
    }
}
