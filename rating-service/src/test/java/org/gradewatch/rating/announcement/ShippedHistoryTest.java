package org.gradewatch.rating.announcement;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.CARE_LEAVERS;
import static org.gradewatch.model.Area.CHILDREN_IN_CARE;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Comparability;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.ShippedHistory;
import org.gradewatch.rating.Telling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// All 488 real outcomes, and where they left every authority on 22 August 2026. The figures were
/// counted from the reports by other means.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShippedHistoryTest {

    final Telling telling = new Telling();
    final List<ReportPublished> history = ShippedHistory.all();

    @Test
    void each_is_an_inspection_of_its_own_and_is_announced_once() {
        history.forEach(telling::after);

        assertThat(telling.announced())
                .hasSize(488)
                .allMatch(change -> change.reason() == ChangeReason.NEW_INSPECTION)
                .noneMatch(RatingChanged::provisional);
        assertThat(ratings().stream()
                        .mapToInt(rating -> rating.inspections().size())
                        .sum())
                .isEqualTo(488);
    }

    @Test
    void they_leave_these_judgements() {
        history.forEach(telling::after);

        assertThat(grades(OVERALL)).hasToString("{GOOD=61, INADEQUATE=11, OUTSTANDING=46, REQUIRES_IMPROVEMENT=24}");
        assertThat(grades(LEADERS)).hasToString("{GOOD=58, INADEQUATE=8, OUTSTANDING=60, REQUIRES_IMPROVEMENT=27}");
        assertThat(grades(HELP_AND_PROTECTION))
                .hasToString("{GOOD=76, INADEQUATE=9, OUTSTANDING=28, REQUIRES_IMPROVEMENT=40}");
        assertThat(grades(CHILDREN_IN_CARE))
                .hasToString("{GOOD=68, INADEQUATE=5, OUTSTANDING=54, REQUIRES_IMPROVEMENT=26}");
        assertThat(grades(CARE_LEAVERS))
                .hasToString("{GOOD=63, INADEQUATE=6, OUTSTANDING=47, REQUIRES_IMPROVEMENT=35}");
    }

    @Test
    void these_are_inadequate_overall_and_three_editions_are_current() {
        history.forEach(telling::after);

        assertThat(ratings().stream()
                        .filter(rating -> "INADEQUATE".equals(grade(rating, OVERALL)))
                        .map(rating -> rating.authority().name())
                        .sorted())
                .containsExactly(
                        "Cheshire East",
                        "Devon",
                        "Halton",
                        "Harrow",
                        "Havering",
                        "Isles of Scilly",
                        "Knowsley",
                        "Nottingham",
                        "Peterborough",
                        "Swindon",
                        "Tameside");
        Map<String, Long> editions =
                ratings().stream().collect(groupingBy(rating -> rating.current().edition(), TreeMap::new, counting()));
        assertThat(editions).hasToString("{ILACS-2018=2, ILACS-2023=140, ILACS-2026=11}");
    }

    @Test
    void these_are_the_moves_of_the_overall_judgement() {
        history.forEach(telling::after);

        Map<Direction, Long> moves = telling.announced().stream()
                .flatMap(change -> change.areas().stream())
                .filter(area -> area.area().equals(OVERALL))
                .collect(groupingBy(RatingChanged.AreaChange::direction, TreeMap::new, counting()));
        assertThat(moves).hasToString("{IMPROVED=153, DECLINED=50, UNCHANGED=121, FIRST=153, NO_LONGER_JUDGED=11}");
    }

    @Test
    void the_combined_grade_is_never_compared_as_if_it_were_the_same() {
        history.forEach(telling::after);

        assertThat(telling.announced())
                .filteredOn(change -> "ILACS-2018".equals(change.inspection().edition()))
                .flatExtracting(RatingChanged::areas)
                .filteredOn(area -> area.area().equals(CHILDREN_IN_CARE) && area.before() != null)
                .extracting(RatingChanged.AreaChange::comparable)
                .contains(Comparability.SCOPE_CHANGED)
                .doesNotContain(Comparability.ACROSS_FRAMEWORKS);
    }

    @Test
    void in_any_order_they_leave_the_same() {
        history.forEach(telling::after);
        var shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, new Random(488));
        var other = new Telling();
        shuffled.forEach(other::after);

        for (Rating rating : ratings()) {
            assertThat(other.current(rating.authority())).isEqualTo(rating.current());
            assertThat(other.rating(rating.authority()).inspections()).isEqualTo(rating.inspections());
        }
    }

    private List<Rating> ratings() {
        return history.stream()
                .map(ReportPublished::authority)
                .map(AuthorityRef::slug)
                .distinct()
                .map(slug -> telling.rating(ShippedHistory.authority(slug)))
                .toList();
    }

    private Map<String, Long> grades(Area area) {
        return ratings().stream()
                .filter(rating -> grade(rating, area) != null)
                .collect(groupingBy(rating -> grade(rating, area), TreeMap::new, counting()));
    }

    private static String grade(Rating rating, Area area) {
        Rating.Judgement judgement = rating.current().judgements().get(area);
        return judgement == null ? null : judgement.grade().word();
    }
}
