package org.gradewatch.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.ChangeReason.CORRECTION;
import static org.gradewatch.model.ChangeReason.NEW_INSPECTION;
import static org.gradewatch.model.ChangeReason.PROVISIONAL_CONFIRMED;
import static org.gradewatch.model.ChangeReason.RECALCULATED;
import static org.gradewatch.model.ChangeReason.VISIT;
import static org.gradewatch.model.ChangeReason.WITHDRAWAL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.Direction;
import org.gradewatch.notification.Changes;
import org.gradewatch.notification.alert.Decision.Silence;
import org.gradewatch.notification.alert.Decision.Tell;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidingTest {

    private static final Earlier PRESS_SAID_GOOD = new Earlier(List.of(1L), Map.of(OVERALL, GOOD));

    private final Deciding deciding = new Deciding(Duration.ofDays(14));

    private static Changes inspection() {
        return Changes.inspectionOf(EAST_SUSSEX);
    }

    private List<News> news(Changes change, Earlier earlier) {
        assertThat(deciding.decide(change.change(), earlier)).isInstanceOf(Tell.class);
        return ((Tell) deciding.decide(change.change(), earlier)).news();
    }

    private Suppression silence(Changes change) {
        assertThat(deciding.decide(change.change(), Earlier.NOTHING)).isInstanceOf(Silence.class);
        return ((Silence) deciding.decide(change.change(), Earlier.NOTHING)).why();
    }

    @Nested
    class News_for_everyone_who_follows {

        @Test
        void is_what_rose_fell_or_is_first_and_nothing_beside_it() {
            assertThat(news(
                            inspection()
                                    .improved(OVERALL, GOOD, OUTSTANDING)
                                    .unchanged(LEADERS, GOOD)
                                    .first(HELP_AND_PROTECTION, GOOD),
                            Earlier.NOTHING))
                    .extracting(News::area, News::asked)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(OVERALL, Asked.BY_DEFAULT),
                            org.assertj.core.groups.Tuple.tuple(HELP_AND_PROTECTION, Asked.BY_DEFAULT));
        }
    }

    @Nested
    class News_for_those_who_asked {

        @Test
        void is_a_confirmation_of_everything() {
            assertThat(news(inspection().unchanged(OVERALL, GOOD).unchanged(LEADERS, GOOD), Earlier.NOTHING))
                    .extracting(News::asked)
                    .containsOnly(Asked.CONFIRMATIONS);
        }

        @Test
        void is_an_area_that_comes_or_goes_with_the_framework() {
            assertThat(news(
                            inspection().noLongerJudged(OVERALL, GOOD).area(LEADERS, null, GOOD, Direction.NOW_JUDGED),
                            Earlier.NOTHING))
                    .extracting(News::asked)
                    .containsOnly(Asked.FRAMEWORK);
        }

        @Test
        void is_a_visit_even_to_an_authority_without_a_rating() {
            assertThat(news(Changes.of(EAST_SUSSEX, VISIT), Earlier.NOTHING))
                    .containsExactly(new News(null, null, null, Asked.VISITS, false));
        }
    }

    @Nested
    class A_report_that_confirms_what_press_said {

        @Test
        void tells_again_only_of_a_fall_that_press_did_not_mention() {
            assertThat(news(
                            Changes.of(EAST_SUSSEX, PROVISIONAL_CONFIRMED)
                                    .declined(OVERALL, OUTSTANDING, GOOD)
                                    .declined(LEADERS, GOOD, REQUIRES_IMPROVEMENT),
                            PRESS_SAID_GOOD))
                    .extracting(News::again)
                    .containsExactly(false, true);
        }

        @Test
        void goes_to_all_who_were_told_where_it_says_otherwise() {
            assertThat(deciding.decide(
                            Changes.of(EAST_SUSSEX, PROVISIONAL_CONFIRMED)
                                    .improved(OVERALL, GOOD, OUTSTANDING)
                                    .change(),
                            PRESS_SAID_GOOD))
                    .isInstanceOfSatisfying(
                            Tell.class, tell -> assertThat(tell.thoseTold()).isTrue());
        }
    }

    @Nested
    class A_second_article {

        @Test
        void tells_again_only_of_a_fall_that_the_first_did_not_mention() {
            assertThat(news(
                            Changes.of(EAST_SUSSEX, NEW_INSPECTION)
                                    .unchanged(OVERALL, GOOD)
                                    .improved(HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT, GOOD)
                                    .declined(LEADERS, GOOD, REQUIRES_IMPROVEMENT),
                            PRESS_SAID_GOOD))
                    .extracting(News::again)
                    .containsExactly(false, true);
        }
    }

    @Nested
    class Nobody_is_told {

        @Test
        void of_what_rests_on_a_table() {
            assertThat(silence(inspection().fromTable().improved(OVERALL, GOOD, OUTSTANDING)))
                    .isEqualTo(Suppression.TABLE_BASIS);
        }

        @Test
        void of_a_changed_rule() {
            assertThat(silence(Changes.of(EAST_SUSSEX, RECALCULATED).improved(OVERALL, GOOD, OUTSTANDING)))
                    .isEqualTo(Suppression.RECALCULATED);
        }

        @Test
        void of_what_was_published_before_the_window() {
            assertThat(silence(
                            inspection().publishedOn(LocalDate.of(2018, 8, 21)).improved(OVERALL, GOOD, OUTSTANDING)))
                    .isEqualTo(Suppression.TOO_OLD);
            assertThat(news(
                            inspection().publishedOn(LocalDate.of(2018, 8, 22)).improved(OVERALL, GOOD, OUTSTANDING),
                            Earlier.NOTHING))
                    .hasSize(1);
        }

        @Test
        void of_what_has_no_date() {
            assertThat(silence(inspection().publishedOn(null).improved(OVERALL, GOOD, OUTSTANDING)))
                    .isEqualTo(Suppression.NO_DATE);
        }
    }

    @Nested
    class A_window_of_zero {

        @Test
        void lets_everything_through_with_or_without_a_date() {
            var open = new Deciding(Duration.ZERO);

            assertThat(open.decide(
                            inspection().publishedOn(null).first(OVERALL, GOOD).change(), Earlier.NOTHING))
                    .isInstanceOf(Tell.class);
            assertThat(open.decide(
                            inspection()
                                    .publishedOn(LocalDate.of(2010, 1, 1))
                                    .first(OVERALL, GOOD)
                                    .change(),
                            Earlier.NOTHING))
                    .isInstanceOf(Tell.class);
        }
    }

    @Nested
    class A_correction_or_a_withdrawal {

        @Test
        void goes_to_those_who_were_told_at_any_age() {
            for (var reason : List.of(CORRECTION, WITHDRAWAL)) {
                assertThat(deciding.decide(
                                Changes.of(EAST_SUSSEX, reason)
                                        .publishedOn(null)
                                        .declined(OVERALL, OUTSTANDING, GOOD)
                                        .change(),
                                PRESS_SAID_GOOD))
                        .isEqualTo(new Tell(List.of(), true));
            }
        }

        @Test
        void is_news_in_the_window_to_those_who_were_not_told() {
            assertThat(news(Changes.of(EAST_SUSSEX, CORRECTION).declined(OVERALL, OUTSTANDING, GOOD), PRESS_SAID_GOOD))
                    .extracting(News::area, News::again)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(OVERALL, false));
            assertThat(news(Changes.of(EAST_SUSSEX, CORRECTION).unchanged(OVERALL, GOOD), PRESS_SAID_GOOD))
                    .isEmpty();
        }
    }
}
