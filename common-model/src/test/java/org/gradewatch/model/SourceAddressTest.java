package org.gradewatch.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SourceAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"https://files.example.org/v1/a%20b?c=1&d=ü#e", "https://[2001:db8::1]/報告", "mailto:a@b", "a", ""
            })
    void is_a_URI_as_it_was_given(String given) {
        assertThat(new SourceAddress(given).uri()).contains(URI.create(given));
        assertThat(SourceAddress.of(URI.create(given))).isEqualTo(new SourceAddress(given));
        assertThat(new SourceAddress(given)).hasToString(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "https://example.org/a b", "https://example.org/\n", "https://example.org/<a>"})
    void is_refused_where_no_URI_has_such_letters(String given) {
        assertThatThrownBy(() -> new SourceAddress(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "source address: '%s' (expected: an address such as https://files.example.org/report.pdf)",
                        given);
    }

    @Test
    void is_cut_in_the_refusal_where_it_is_very_long() {
        assertThatThrownBy(() -> new SourceAddress("a".repeat(100_000) + " "))
                .hasMessageStartingWith("source address: '%s' (expected", "a".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/%zz", "https://example.org/[", "https://[example.org", ":", "1:2"})
    void is_kept_where_only_a_parser_sees_that_it_is_no_URI(String given) {
        assertThat(new SourceAddress(given).value()).isEqualTo(given);
        assertThat(new SourceAddress(given).uri()).isEmpty();
    }

    /// Stores hold what was written as a URI, and must be read.
    @Test
    void refuses_the_letters_that_a_URI_refuses_and_no_others() {
        var otherwise = new ArrayList<String>();
        for (int letter = 0; letter <= Character.MAX_VALUE; letter++) {
            String address = "https://example.org/" + (char) letter;
            if (isSourceAddress(address) != isUri(address)) {
                otherwise.add(Character.toString(letter));
            }
        }
        // Of these it depends on what stands around them.
        assertThat(otherwise).isEqualTo(List.of("%", "[", "]"));
    }

    private static boolean isSourceAddress(String text) {
        try {
            return new SourceAddress(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).toString().equals(text);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
