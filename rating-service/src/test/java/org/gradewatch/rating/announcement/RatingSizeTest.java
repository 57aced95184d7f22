package org.gradewatch.rating.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.Telling;
import org.gradewatch.rating.inspection.Documents;
import org.gradewatch.wire.Json;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RatingSizeTest {

    final Telling telling = new Telling();

    @Test
    void an_ordinary_rating_is_kept_whole() {
        telling.after(official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                .says(OVERALL, GOOD)
                .quoting(OVERALL, "is good")
                .now());

        assertThat(telling.rating(EAST_SUSSEX)
                        .inspections()
                        .getFirst()
                        .documents()
                        .getFirst()
                        .evidence())
                .hasSize(1);
    }

    @Test
    void of_two_thousand_articles_the_strongest_are_kept() {
        var facts = new ArrayList<ReportEvent>();
        facts.add(official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                .publishedOn("2018-09-04")
                .says(OVERALL, GOOD)
                .now());
        for (int i = 0; i < 2_000; i++) {
            facts.add(press(EAST_SUSSEX, "article " + i, "2018-09-05")
                    .says(OVERALL, GOOD)
                    .now());
        }

        Rating rating = rating(facts);
        assertThat(bytes(rating)).isLessThanOrEqualTo(RatingSize.LIMIT);
        assertThat(rating.inspections().getFirst().documents()).hasSize(20);
        assertThat(rating.inspections().getFirst().documents().getFirst().basis())
                .isEqualTo(Basis.OFFICIAL);
    }

    @Test
    void of_a_thousand_inspections_the_newest_are_kept() {
        var facts = new ArrayList<ReportEvent>();
        LocalDate day = LocalDate.of(1700, 1, 1);
        for (int i = 0; i < 1_000; i++) {
            day = day.plusDays(119);
            facts.add(official(EAST_SUSSEX, day.toString(), day.toString())
                    .says(OVERALL, GOOD)
                    .now());
        }

        Rating rating = rating(facts);
        assertThat(bytes(rating)).isLessThanOrEqualTo(RatingSize.LIMIT).isGreaterThan(RatingSize.LIMIT / 2);
        assertThat(rating.inspections().getFirst().inspectionStart()).isEqualTo(day);
    }

    private static Rating rating(List<ReportEvent> facts) {
        return new RatingHistory(Documents.of(facts), Announced.nothing().at(0, new Rating.Reach(0, 0)))
                .recalculated(facts.getLast())
                .orElseThrow()
                .rating()
                .orElseThrow();
    }

    private static int bytes(Rating rating) {
        return Json.mapper().writeValueAsBytes(rating).length;
    }
}
