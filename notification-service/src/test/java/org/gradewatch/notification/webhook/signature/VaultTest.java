package org.gradewatch.notification.webhook.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradewatch.notification.webhook.signature.Vault.CannotOpen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultTest {

    private static final String SECRET = "5a".repeat(32);
    private static final String OTHER = "5b".repeat(32);
    private static final String PLAIN = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final Vault vault = new Vault(SECRET, List.of());
    private final byte[] sealed = vault.seal(PLAIN, "endpoint 1");

    @Test
    void what_is_sealed_can_be_opened_and_not_read() {
        assertThat(vault.open(sealed, "endpoint 1")).isEqualTo(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("whsec_", "MfKQ");
        assertThat(new Vault(SECRET, List.of()).open(sealed, "endpoint 1")).isEqualTo(PLAIN);
    }

    @Test
    void the_same_is_never_sealed_alike() {
        assertThat(vault.seal(PLAIN, "endpoint 1")).isNotEqualTo(sealed);
    }

    @Test
    void what_a_former_secret_sealed_is_opened_and_new_things_are_sealed_with_the_new_one() {
        var later = new Vault(OTHER, List.of(SECRET));

        assertThat(later.open(sealed, "endpoint 1")).isEqualTo(PLAIN);
        assertThat(new Vault(OTHER, List.of()).open(later.seal(PLAIN, "endpoint 1"), "endpoint 1"))
                .isEqualTo(PLAIN);
    }

    @Nested
    class It_stays_shut {

        @Test
        void to_another_secret_and_says_which_was_expected() {
            assertThatThrownBy(() -> new Vault(OTHER, List.of()).open(sealed, "endpoint 1"))
                    .isInstanceOf(CannotOpen.class)
                    .hasMessageMatching("sealed secret of endpoint 1: sealed with key [0-9a-f]{8} \\(expected:"
                            + " \\[[0-9a-f]{8}];.*former-secrets.*");
        }

        @Test
        void in_the_place_of_another_endpoints() {
            assertThatThrownBy(() -> vault.open(sealed, "endpoint 2"))
                    .isInstanceOf(CannotOpen.class)
                    .hasMessageContaining("endpoint 2: altered, or sealed about something else");
        }

        @Test
        void when_any_of_its_bytes_was_altered() {
            for (int at = 0; at < sealed.length; at++) {
                byte[] altered = sealed.clone();
                altered[at] ^= 1;
                assertThatThrownBy(() -> vault.open(altered, "endpoint 1"))
                        .as("byte %d", at)
                        .isInstanceOf(CannotOpen.class);
            }
        }

        @Test
        void when_it_is_cut_short() {
            for (int length = 0; length < sealed.length; length++) {
                byte[] cut = java.util.Arrays.copyOf(sealed, length);
                assertThatThrownBy(() -> vault.open(cut, "endpoint 1")).isInstanceOf(CannotOpen.class);
            }
        }
    }
}
