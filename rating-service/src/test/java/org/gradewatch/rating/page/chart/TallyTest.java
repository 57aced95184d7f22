package org.gradewatch.rating.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;

import java.util.Map;
import org.gradewatch.model.Grade;
import org.gradewatch.rating.page.chart.Slice.Room;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TallyTest {

    final Tally tally = new Tally(Map.of(INADEQUATE, 1, OUTSTANDING, 4, GOOD, 10), 20);

    @Nested
    class A_tally {

        @Test
        void knows_who_has_a_judgement_and_who_has_none() {
            assertThat(tally.judged()).isEqualTo(15);
            assertThat(tally.withoutJudgement()).isEqualTo(5);
            assertThat(tally.of(REQUIRES_IMPROVEMENT)).isZero();
        }

        @Test
        void knows_how_many_are_good_or_better() {
            assertThat(tally.goodOrOutstanding()).isEqualTo(14);
        }

        @Test
        void has_the_best_first_and_words_that_nobody_ranks_last() {
            var other = new Tally(Map.of(new Grade("SPLENDID"), 1, INADEQUATE, 1, GOOD, 1), 3);

            assertThat(other.counts().keySet()).containsExactly(GOOD, INADEQUATE, new Grade("SPLENDID"));
        }
    }

    @Nested
    class Its_bar {

        @Test
        void has_a_part_for_each_grade_and_one_for_those_without() {
            assertThat(tally.slices())
                    .extracting(slice -> "%s %d at %s, %s wide"
                            .formatted(slice.look().letter(), slice.count(), slice.x(), slice.width()))
                    .containsExactly(
                            "O 4 at 0%, 20% wide",
                            "G 10 at 20%, 50% wide", "I 1 at 70%, 5% wide", "– 5 at 75%, 25% wide");
        }

        @Test
        void has_room_for_words_where_a_part_is_wide() {
            assertThat(new Tally(Map.of(OUTSTANDING, 20, GOOD, 10, INADEQUATE, 5), 100).slices())
                    .extracting(Slice::room)
                    .containsExactly(Room.ALWAYS, Room.WIDE_SCREENS, Room.NEVER, Room.ALWAYS);
        }

        @Test
        void can_stand_beside_labels() {
            assertThat(tally.slices(13, 87).getFirst().x()).hasToString("13%");
            Slice last = tally.slices(13, 87).getLast();
            assertThat(last.x().value() + last.width().value()).isEqualTo(100);
        }

        @Test
        void is_empty_of_nobody() {
            assertThat(new Tally(Map.of(), 0).slices()).isEmpty();
        }
    }

    @Nested
    class Rises_and_falls {

        @Test
        void point_away_from_one_line_on_one_scale() {
            Swing most = Swing.of(10, 30, 10, 30, 12);
            Swing less = Swing.of(5, 0, 10, 30, 12);

            assertThat(most.axis()).isEqualTo(less.axis());
            assertThat(most.leftWidth()).hasToString("17.5%");
            assertThat(less.leftWidth()).hasToString("8.75%");
            assertThat(most.left()).hasToString("21%");
            assertThat(most.right()).hasToString("91%");
            assertThat(less.rightWidth()).hasToString("0%");
        }

        @Test
        void have_their_line_in_the_middle_where_nothing_moved() {
            assertThat(Swing.of(0, 0, 0, 0, 12).axis()).hasToString("56%");
        }
    }
}
