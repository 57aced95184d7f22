package org.gradewatch.rating.page.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.Facts.withdrawn;

import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.Telling;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitedTest {

    final ReportPublished article =
            press(EAST_SUSSEX, "article", "2018-09-05").says(OVERALL, GOOD).now();
    final ReportPublished report = official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
            .under("ILACS-2018")
            .publishedOn("2018-09-04")
            .says(OVERALL, OUTSTANDING)
            .now();

    @Test
    void every_change_told_of_an_inspection_that_got_its_dates() {
        allAreOfTheOne(after(article, report));
    }

    @Test
    void and_of_one_that_lost_them_again() {
        allAreOfTheOne(after(article, report, withdrawn(report)));
    }

    private static Telling after(ReportEvent... facts) {
        var telling = new Telling();
        telling.after(facts);
        return telling;
    }

    private static void allAreOfTheOne(Telling telling) {
        var inspections = telling.rating(EAST_SUSSEX).inspections();
        assertThat(inspections).hasSize(1);
        assertThat(telling.announced())
                .hasSizeGreaterThan(1)
                .allMatch(change -> Visited.isToldOf(inspections.getFirst(), change.inspection()));
    }
}
