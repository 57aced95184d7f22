package org.gradewatch.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.Changes;
import org.gradewatch.notification.ledger.Equations.Counts;
import org.gradewatch.notification.ledger.Equations.Reconciled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoWasToldTest {

    private static final RatingChanged CHANGE = Changes.inspectionOf(EAST_SUSSEX)
            .improved(OVERALL, GOOD, OUTSTANDING)
            .change();
    private static final Counts NOBODY = new Counts(0, 0, 0, 0, 0, 0, 0, 0, true);

    private static WhoWasTold said(String decision, Map<String, Long> suppressed, Counts mails, Counts calls) {
        var channels = new LinkedHashMap<String, Counts>();
        channels.put("email", mails);
        channels.put("webhook", calls);
        return WhoWasTold.of(
                CHANGE, new Reconciled(CHANGE.id(), 7, EAST_SUSSEX, CHANGE.reason(), decision, suppressed, channels));
    }

    @Test
    void the_first_sentence_says_how_many_and_the_sum_is_written_out() {
        WhoWasTold page = said("TELL", Map.of(), new Counts(12, 9, 1, 0, 0, 0, 0, 2, true), NOBODY);

        assertThat(page.answer()).isEqualTo("12 people were to be told, and 9 have been.");
        assertThat(page.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.equation()).isEqualTo("12 to be told = 9 told + 1 came back + 2 waiting. It adds up.");
            assertThat(bar.parts().getFirst().width()).isEqualTo(450);
            assertThat(bar.parts().stream().mapToLong(TellingBar.Part::width).sum())
                    .isEqualTo(600);
        });
    }

    @Test
    void systems_have_a_bar_of_their_own_where_there_are_any() {
        WhoWasTold page = said(
                "TELL", Map.of(), new Counts(1, 1, 0, 0, 0, 0, 0, 0, true), new Counts(2, 0, 0, 0, 0, 0, 0, 2, true));

        assertThat(page.answer())
                .isEqualTo("1 person was to be told, and has been. 2 systems were to be told, and none has been yet.");
        assertThat(page.bars()).extracting(TellingBar::heading).containsExactly("By e-mail", "Systems, by webhook");
    }

    @Test
    void of_a_gap_it_is_said_that_it_does_not_add_up() {
        WhoWasTold page = said("TELL", Map.of(), new Counts(3, 2, 0, 0, 0, 0, 0, 0, false), NOBODY);

        assertThat(page.bars().getFirst().equation())
                .isEqualTo("3 to be told = 2 told. It does not add up: an operator is looking into it.");
    }

    @Test
    void where_nobody_is_told_it_says_why() {
        assertThat(said("TOO_OLD", Map.of("TOO_OLD", 1L), NOBODY, NOBODY)).satisfies(page -> {
            assertThat(page.answer()).isEqualTo("Nobody was told: it was published too long before we first saw it.");
            assertThat(page.untold()).containsExactly("1 person: it was published too long before we first saw it");
            assertThat(page.bars()).isEmpty();
        });
        assertThat(said("TELL", Map.of(), NOBODY, NOBODY).answer()).isEqualTo("Nobody who follows was concerned.");
    }
}
