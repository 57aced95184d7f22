package org.gradewatch.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.gradewatch.notification.link.KeyedHashes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReturnPathsTest {

    private final ReturnPaths paths = new ReturnPaths("Bounces.example.org", new KeyedHashes("5a".repeat(32)));

    @Test
    void each_delivery_is_known_again_in_capitals_too() {
        for (long delivery : new long[] {0, 1, 31, 32, 4_000_000_000L, Long.MAX_VALUE, -1}) {
            String path = paths.of(delivery).orElseThrow();

            assertThat(path.indexOf('@')).isLessThanOrEqualTo(64);
            assertThat(paths.read(path)).hasValue(delivery);
            assertThat(paths.read(path.toUpperCase(Locale.ROOT))).hasValue(delivery);
        }
    }

    @Test
    void nobody_else_makes_one() {
        String path = paths.of(17).orElseThrow();
        char last = path.charAt(path.indexOf('@') - 1);

        assertThat(paths.read(path.replace(last + "@", (last == 'a' ? 'b' : 'a') + "@")))
                .isEmpty();
        assertThat(paths.read(path.replace("bounces.example.org", "example.org")))
                .isEmpty();
        assertThat(new ReturnPaths("bounces.example.org", new KeyedHashes("5b".repeat(32))).read(path))
                .isEmpty();
        assertThat(paths.read("bounce+@bounces.example.org")).isEmpty();
        assertThat(paths.read("bounce+" + "v".repeat(32) + "@bounces.example.org"))
                .isEmpty();
        assertThat(paths.read("")).isEmpty();
    }

    @Test
    void without_a_domain_there_are_none() {
        assertThat(new ReturnPaths(null, new KeyedHashes("5a".repeat(32))).of(1))
                .isEmpty();
    }
}
