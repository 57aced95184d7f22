package org.gradewatch.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.notification.bounce.Verdict.GONE;
import static org.gradewatch.notification.bounce.Verdict.OTHER;
import static org.gradewatch.notification.bounce.Verdict.TROUBLED;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerdictTest {

    @Test
    void the_enhanced_code_decides_where_there_is_one() {
        assertThat(Verdict.of("550 5.1.1 no such person", true)).isEqualTo(GONE);
        assertThat(Verdict.of("550-5.1.1 no such person", false)).isEqualTo(GONE);
        assertThat(Verdict.of("550 5.7.1 from a bad neighbourhood", true)).isEqualTo(OTHER);
        assertThat(Verdict.of("550 5.1.8 bad sender", true)).isEqualTo(OTHER);
        assertThat(Verdict.of("552 5.2.2 full", true)).isEqualTo(TROUBLED);
    }

    @Test
    void without_one_it_counts_whether_the_recipient_or_the_message_was_refused() {
        assertThat(Verdict.of("550 no", true)).isEqualTo(GONE);
        assertThat(Verdict.of("550 no", false)).isEqualTo(OTHER);
        assertThat(Verdict.of("554 no", true)).isEqualTo(OTHER);
        assertThat(Verdict.of("552 full", true)).isEqualTo(TROUBLED);
        assertThat(Verdict.of("no mail can be made of it: 550", false)).isEqualTo(OTHER);
    }
}
