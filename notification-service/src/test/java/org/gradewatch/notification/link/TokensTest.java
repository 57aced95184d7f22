package org.gradewatch.notification.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gradewatch.notification.link.Tokens.Purpose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensTest {

    private final UUID person = UUID.randomUUID();
    private final Tokens tokens = new Tokens(new KeyedHashes("5a".repeat(32)));
    private final String token = tokens.make(Purpose.UNSUBSCRIBE, person);

    @Test
    void a_token_leads_to_its_person() {
        assertThat(tokens.read(Purpose.UNSUBSCRIBE, token)).contains(person);
    }

    @Test
    void a_token_is_worth_nothing_for_another_purpose() {
        assertThat(tokens.read(Purpose.MANAGE, token)).isEmpty();
    }

    @Test
    void nobody_makes_one_without_the_secret() {
        String forged = new Tokens(new KeyedHashes("5b".repeat(32))).make(Purpose.UNSUBSCRIBE, person);

        assertThat(tokens.read(Purpose.UNSUBSCRIBE, forged)).isEmpty();
    }

    @Test
    void nonsense_is_no_token() {
        assertThat(tokens.read(Purpose.UNSUBSCRIBE, "")).isEmpty();
        assertThat(tokens.read(Purpose.UNSUBSCRIBE, "<script>")).isEmpty();
        assertThat(tokens.read(Purpose.UNSUBSCRIBE, token + "A")).isEmpty();
    }
}
