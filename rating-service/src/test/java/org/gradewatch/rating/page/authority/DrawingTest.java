package org.gradewatch.rating.page.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.gradewatch.model.Area.CARE_LEAVERS;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Kind.FOCUSED_VISIT;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;

import java.util.List;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.page.authority.Timeline.Frame;
import org.gradewatch.rating.page.authority.Timeline.Line;
import org.gradewatch.rating.page.authority.Timeline.Mark;
import org.gradewatch.rating.page.authority.Timeline.Piece;
import org.gradewatch.rating.page.authority.Timeline.Point;
import org.gradewatch.rating.page.authority.Timeline.Row;
import org.gradewatch.support.page.GradeLook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Today is 22 August 2026.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DrawingTest {

    static final ReportPublished SIF = official(EAST_SUSSEX, "2014-01-14", "2014-02-05")
            .under("SIF")
            .publishedOn("2014-03-21")
            .saysOfAll(GOOD, OVERALL, CARE_LEAVERS)
            .now();
    static final ReportPublished ILACS = official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
            .under("ILACS-2018")
            .publishedOn("2018-09-04")
            .saysOfAll(OUTSTANDING, OVERALL, LEADERS)
            .now();
    static final ReportPublished WITHOUT_OVERALL = official(EAST_SUSSEX, "2026-05-11", "2026-05-22")
            .under("ILACS-2026")
            .publishedOn("2026-07-07")
            .saysOfAll(INADEQUATE, LEADERS, CARE_LEAVERS)
            .now();

    final Scene scene = new Scene().with(EAST_SUSSEX);

    private Timeline timeline() {
        return Drawing.of(scene.about(EAST_SUSSEX)).orElseThrow();
    }

    private static List<String> words(Row row) {
        return row.pieces().stream().map(Piece::words).toList();
    }

    @Test
    void there_is_none_where_nothing_was_judged() {
        assertThat(Drawing.of(scene.about(EAST_SUSSEX))).isEmpty();
    }

    @Test
    void every_area_has_a_row_overall_first() {
        scene.told(SIF, ILACS);
        assertThat(timeline().rows())
                .extracting(Row::area)
                .containsExactly("Overall effectiveness", "Impact of leaders", "Care leavers");
        assertThat(timeline().rows()).extracting(Row::top).containsExactly(44, 98, 152);
        assertThat(timeline().height()).isEqualTo(44 + 3 * 54 + 26);
    }

    @Test
    void a_judgement_holds_from_the_day_of_its_report_to_that_of_the_next() {
        scene.told(SIF, ILACS, WITHOUT_OVERALL);
        List<Row> rows = timeline().rows();

        assertThat(words(rows.getFirst()))
                .containsExactly(
                        "good from 21 March 2014 to 4 September 2018",
                        "outstanding from 4 September 2018 to 7 July 2026");
        assertThat(words(rows.getLast()))
                .containsExactly("good from 21 March 2014 to 4 September 2018", "inadequate from 7 July 2026");
    }

    @Test
    void pieces_lie_side_by_side_and_the_last_ends_today() {
        scene.told(SIF, ILACS);
        List<Piece> pieces = timeline().rows().getFirst().pieces();

        assertThat(pieces.getFirst().x()).hasToString("1.52%");
        assertThat(pieces.getFirst().x().value() + pieces.getFirst().width().value())
                .isCloseTo(pieces.getLast().x().value(), offset(0.000_1));
        assertThat(pieces.getLast().x().value() + pieces.getLast().width().value())
                .isCloseTo(Timeline.WIDTH, offset(0.000_1));
    }

    @Test
    void what_holds_now_stands_beside_it_and_nothing_is_computed() {
        scene.told(SIF, ILACS, WITHOUT_OVERALL);
        assertThat(timeline().rows())
                .extracting(Row::now)
                .extracting(GradeLook::letter)
                .containsExactly("–", "I", "I");
    }

    @Test
    void frameworks_are_named_where_they_begin() {
        scene.told(SIF, ILACS);
        assertThat(timeline().frames()).extracting(Frame::name).containsExactly("SIF", "ILACS 2018", "2023", "2026");
        assertThat(timeline().frames()).extracting(Frame::isLate).containsExactly(false, false, false, true);
    }

    @Test
    void inspections_are_points_and_visits_are_marks() {
        var visit = official(EAST_SUSSEX, "2025-07-30", "2025-07-31")
                .kind(FOCUSED_VISIT)
                .publishedOn("2025-09-01")
                .now();
        scene.told(SIF, ILACS, visit);

        assertThat(timeline().points())
                .extracting(Point::words)
                .containsExactly(
                        "Inspection, 14 January to 5 February 2014, good overall",
                        "Inspection, 16 to 20 July 2018, outstanding overall");
        assertThat(timeline().points())
                .extracting(Point::inspectionId)
                .containsExactly("80467-2014-01-14", "80467-2018-07-16");
        assertThat(timeline().visits()).extracting(Mark::words).containsExactly("Focused visit, 30 to 31 July 2025");
    }

    @Test
    void what_only_the_press_has_told_is_not_sure() {
        scene.told(
                SIF,
                press(EAST_SUSSEX, "article", "2018-09-05")
                        .says(OVERALL, OUTSTANDING)
                        .now());

        assertThat(timeline().rows().getFirst().pieces())
                .extracting(Piece::isSure)
                .containsExactly(true, false);
        assertThat(words(timeline().rows().getLast()))
                .containsExactly(
                        "good from 21 March 2014 to 5 September 2018",
                        "good from 5 September 2018, not confirmed by a report");
    }

    @Test
    void a_closed_authority_ends_where_it_ended() {
        scene.with(EAST_SUSSEX, "2020-03-31").told(SIF, ILACS);

        assertThat(timeline().nowWord()).isEqualTo("Last");
        assertThat(words(timeline().rows().getFirst()).getLast())
                .isEqualTo("outstanding from 4 September 2018 to 31 March 2020");
    }

    @Test
    void the_table_says_the_same_newest_first() {
        scene.told(SIF, ILACS);
        Line newest = timeline().table().getFirst();

        assertThat(newest.day()).isEqualTo("4 September 2018");
        assertThat(newest.grades())
                .extracting(GradeLook::name)
                .containsExactly("outstanding", "outstanding", "no judgement");
        assertThat(timeline().text())
                .startsWith("Overall effectiveness: good from 21 March 2014 to 4 September 2018; outstanding from");
    }
}
