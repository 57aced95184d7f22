package org.gradewatch.rating.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.ChangeReason.CORRECTION;
import static org.gradewatch.model.ChangeReason.NEW_INSPECTION;
import static org.gradewatch.model.ChangeReason.PROVISIONAL_CONFIRMED;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.Telling;

/// What comes after it should have, whatever was there before.
class RandomLatecomersTest {

    private static final int TRIES = 1000;
    private static final LocalDate PUBLISHED = LocalDate.of(2018, 9, 4);

    @Provide
    Arbitrary<Grade> grades() {
        return Arbitraries.of(OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE);
    }

    @Property(tries = TRIES)
    void a_late_report_changes_history_and_nothing_that_is_settled(
            @ForAll @IntRange(min = 1, max = 14) int size, @ForAll long seed) {
        var telling = new Telling();
        new RandomFacts(new Random(seed)).facts(size).forEach(telling::after);
        Rating.Current before = telling.rating(EAST_SUSSEX).current();

        List<RatingChanged> changes = telling.after(official(EAST_SUSSEX, "2005-03-01", "2005-03-04")
                .named("of long ago")
                .publishedOn("2005-05-01")
                .saysOfAll(INADEQUATE, OVERALL, LEADERS)
                .now());

        if (before == null) {
            return;
        }
        assertThat(telling.current(EAST_SUSSEX).inspectionId()).isEqualTo(before.inspectionId());
        if (!before.provisional() && before.basis() != Basis.PRESS) {
            assertThat(before.judgements())
                    .allSatisfy((area, judgement) -> assertThat(telling.current(EAST_SUSSEX)
                                    .judgements()
                                    .get(area)
                                    .grade())
                            .isEqualTo(judgement.grade()));
        }
        assertThat(changes)
                .allMatch(change -> change.areas().stream()
                        .filter(area -> area.after() != null && !area.after().awaitingReport())
                        .allMatch(area -> area.before() != null
                                && area.before().grade().equals(area.after().grade())));
    }

    @Property(tries = TRIES)
    void the_article_and_the_report_lead_to_the_same_in_either_order(
            @ForAll("grades") Grade told,
            @ForAll("grades") Grade found,
            @ForAll("grades") Grade leaders,
            @ForAll @LongRange(min = -3, max = 60) long later) {
        ReportPublished article = press(
                        EAST_SUSSEX, "article", PUBLISHED.plusDays(later).toString())
                .says(OVERALL, told)
                .now();
        ReportPublished report = official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                .under("ILACS-2018")
                .publishedOn(PUBLISHED.toString())
                .says(OVERALL, found)
                .says(LEADERS, leaders)
                .now();

        Telling articleFirst = told(article, report);
        Telling reportFirst = told(report, article);

        assertThat(articleFirst.current(EAST_SUSSEX)).isEqualTo(reportFirst.current(EAST_SUSSEX));
        assertThat(articleFirst.rating(EAST_SUSSEX).inspections())
                .isEqualTo(reportFirst.rating(EAST_SUSSEX).inspections());
        assertThat(reportFirst.announced()).extracting(RatingChanged::reason).containsExactly(NEW_INSPECTION);
        assertThat(articleFirst.announced())
                .extracting(RatingChanged::reason)
                .containsExactly(NEW_INSPECTION, told.equals(found) ? PROVISIONAL_CONFIRMED : CORRECTION);
    }

    private static Telling told(ReportEvent... facts) {
        var telling = new Telling();
        telling.after(facts);
        return telling;
    }
}
