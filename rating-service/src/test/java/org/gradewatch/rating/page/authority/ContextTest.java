package org.gradewatch.rating.page.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;

import java.util.Map;
import org.gradewatch.rating.page.chart.Tally;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContextTest {

    @Test
    void a_region_is_counted_in_words() {
        assertThat(Context.sentence("South East", new Tally(Map.of(OUTSTANDING, 2, GOOD, 10, INADEQUATE, 7), 19)))
                .isEqualTo(
                        "In the South East 12 of 19 authorities are good or outstanding (63%): 2 outstanding, 10 good,"
                                + " 7 inadequate.");
    }

    @Test
    void only_one_is() {
        assertThat(Context.sentence("London", new Tally(Map.of(GOOD, 1, REQUIRES_IMPROVEMENT, 1), 2)))
                .isEqualTo("In London 1 of 2 authorities is good or outstanding (50%): 1 good, 1 requires"
                        + " improvement.");
    }

    @Test
    void those_without_a_judgement_are_not_counted_as_bad() {
        assertThat(Context.sentence("England", new Tally(Map.of(GOOD, 3, REQUIRES_IMPROVEMENT, 2), 10)))
                .isEqualTo("In England 3 of the 5 that are judged on this are good or outstanding (60%): 3 good, 2"
                        + " require improvement, 5 without a judgement.");
    }

    @Test
    void nobody_is_judged() {
        assertThat(Context.sentence("England", new Tally(Map.of(), 10)))
                .isEqualTo("In England none of 10 authorities is judged on this now.");
    }
}
