package org.gradewatch.rating.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradewatch.model.Area.ADOPTION;
import static org.gradewatch.model.Area.CARE_LEAVERS;
import static org.gradewatch.model.Area.CHILDREN_IN_CARE;
import static org.gradewatch.model.Area.HELP_AND_PROTECTION;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.LSCB;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.ChangeReason.CORRECTION;
import static org.gradewatch.model.ChangeReason.NEW_INSPECTION;
import static org.gradewatch.model.ChangeReason.PROVISIONAL_CONFIRMED;
import static org.gradewatch.model.ChangeReason.RECALCULATED;
import static org.gradewatch.model.ChangeReason.VISIT;
import static org.gradewatch.model.ChangeReason.WITHDRAWAL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.NOT_JUDGED;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;
import static org.gradewatch.rating.Facts.BCP;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.Facts.table;
import static org.gradewatch.rating.Facts.withdrawn;

import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.Facts.Fact;
import org.gradewatch.rating.Telling;
import org.gradewatch.rating.inspection.Documents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RatingHistoryTest {

    private static final Area[] THREE = {LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE};
    private static final Area[] FOUR = {LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE, CARE_LEAVERS};

    final Telling telling = new Telling();

    static Fact sif2014() {
        return official(EAST_SUSSEX, "2014-01-14", "2014-02-05")
                .under("SIF")
                .publishedOn("2014-03-21")
                .saysOfAll(GOOD, OVERALL, LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE, LSCB)
                .says(CARE_LEAVERS, REQUIRES_IMPROVEMENT)
                .says(ADOPTION, OUTSTANDING);
    }

    static Fact ilacs2018() {
        return official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                .under("ILACS-2018")
                .publishedOn("2018-09-04")
                .says(OVERALL, OUTSTANDING)
                .saysOfAll(OUTSTANDING, THREE)
                .says(HELP_AND_PROTECTION, GOOD);
    }

    static Fact ilacs2023() {
        return official(EAST_SUSSEX, "2023-12-11", "2023-12-15")
                .under("ILACS-2023")
                .publishedOn("2024-02-06")
                .says(OVERALL, GOOD)
                .saysOfAll(GOOD, FOUR)
                .says(CHILDREN_IN_CARE, OUTSTANDING);
    }

    static Fact ilacs2026() {
        return official(EAST_SUSSEX, "2026-05-11", "2026-05-22")
                .under("ILACS-2026")
                .publishedOn("2026-07-07")
                .saysOfAll(GOOD, FOUR)
                .says(LEADERS, REQUIRES_IMPROVEMENT);
    }

    @Nested
    class A_new_edition {

        @Test
        void compares_across_frameworks_and_where_the_scope_changed() {
            RatingChanged change =
                    telling.after(sif2014().now(), ilacs2018().now()).getFirst();

            assertThat(change.reason()).isEqualTo(NEW_INSPECTION);
            assertThat(Telling.lines(change))
                    .containsExactly(
                            "OVERALL GOOD -> OUTSTANDING IMPROVED ACROSS_FRAMEWORKS",
                            "LEADERS GOOD -> OUTSTANDING IMPROVED ACROSS_FRAMEWORKS",
                            "HELP_AND_PROTECTION GOOD -> GOOD UNCHANGED ACROSS_FRAMEWORKS",
                            "CHILDREN_IN_CARE GOOD -> OUTSTANDING IMPROVED SCOPE_CHANGED",
                            "CARE_LEAVERS REQUIRES_IMPROVEMENT -> - NO_LONGER_JUDGED NO",
                            "ADOPTION OUTSTANDING -> - NO_LONGER_JUDGED NO");
        }

        @Test
        void judges_care_leavers_anew_after_the_combined_grade() {
            RatingChanged change = telling.after(
                            sif2014().now(), ilacs2018().now(), ilacs2023().now())
                    .getFirst();

            assertThat(Telling.line(change, CARE_LEAVERS)).isEqualTo("CARE_LEAVERS - -> GOOD NOW_JUDGED NO");
            assertThat(Telling.line(change, CHILDREN_IN_CARE))
                    .isEqualTo("CHILDREN_IN_CARE OUTSTANDING -> OUTSTANDING UNCHANGED SCOPE_CHANGED");
            assertThat(Telling.line(change, LEADERS)).isEqualTo("LEADERS OUTSTANDING -> GOOD DECLINED YES");
            assertThat(telling.current(EAST_SUSSEX)
                            .judgements()
                            .get(CARE_LEAVERS)
                            .before())
                    .isNull();
        }

        @Test
        void of_2026_takes_the_overall_grade_away_and_none_is_computed() {
            RatingChanged change =
                    telling.after(ilacs2023().now(), ilacs2026().now()).getFirst();

            assertThat(Telling.line(change, OVERALL)).isEqualTo("OVERALL GOOD -> - NO_LONGER_JUDGED NO");
            assertThat(Telling.line(change, LEADERS)).isEqualTo("LEADERS GOOD -> REQUIRES_IMPROVEMENT DECLINED YES");
            assertThat(telling.grades(EAST_SUSSEX)).doesNotContainKey("OVERALL").hasSize(4);
        }

        @Test
        void is_not_overruled_by_an_article_that_names_an_overall_grade() {
            telling.after(ilacs2026().now());

            assertThat(telling.after(press(EAST_SUSSEX, "spin", "2026-07-08")
                            .says(OVERALL, GOOD)
                            .now()))
                    .isEmpty();
            assertThat(telling.grades(EAST_SUSSEX)).doesNotContainKey("OVERALL");
        }

        @Test
        void that_we_do_not_know_has_the_areas_that_its_report_gives() {
            var help = new Area("FAMILY_HELP");
            telling.after(
                    ilacs2026().now(),
                    official(EAST_SUSSEX, "2028-05-11", "2028-05-22")
                            .under("CFSF-2027")
                            .says(help, new Grade("STRONG"))
                            .says(LEADERS, GOOD)
                            .now());

            assertThat(telling.grades(EAST_SUSSEX)).containsOnlyKeys("FAMILY_HELP", "LEADERS");
        }

        @Test
        void is_decided_by_the_first_day_on_site_not_by_publication() {
            telling.after(table(EAST_SUSSEX, "2026-03-02", "2026-03-13")
                    .under("ILACS-2023")
                    .publishedOn("2026-05-18")
                    .says(OVERALL, GOOD)
                    .saysOfAll(GOOD, FOUR)
                    .now());

            assertThat(telling.grades(EAST_SUSSEX)).containsEntry("OVERALL", "GOOD");
        }
    }

    @Nested
    class Areas_without_a_judgement {

        @Test
        void that_a_report_calls_not_judged_have_none() {
            RatingChanged change = telling.after(
                            sif2014().now(),
                            official(EAST_SUSSEX, "2017-01-14", "2017-02-05")
                                    .under("SIF")
                                    .saysOfAll(GOOD, OVERALL, LEADERS, HELP_AND_PROTECTION, CHILDREN_IN_CARE)
                                    .saysOfAll(NOT_JUDGED, ADOPTION, CARE_LEAVERS)
                                    .now())
                    .getFirst();

            assertThat(Telling.line(change, ADOPTION)).isEqualTo("ADOPTION OUTSTANDING -> - NO_LONGER_JUDGED NO");
            assertThat(telling.grades(EAST_SUSSEX)).doesNotContainKeys("ADOPTION", "CARE_LEAVERS");
            assertThat(telling.rating(EAST_SUSSEX).inspections().getFirst().judgements())
                    .containsEntry(ADOPTION, NOT_JUDGED);
        }

        @Test
        void in_the_press_keep_the_earlier_one_and_await_the_report() {
            telling.after(
                    ilacs2018().now(),
                    press(EAST_SUSSEX, "news", "2024-02-07").says(OVERALL, GOOD).now());

            assertThat(telling.grades(EAST_SUSSEX))
                    .containsEntry("OVERALL", "GOOD")
                    .containsEntry("LEADERS", "OUTSTANDING (awaiting)");
            Rating.Judgement leaders = telling.current(EAST_SUSSEX).judgements().get(LEADERS);
            assertThat(leaders.inspectionId()).isEqualTo("80467-2018-07-16");
        }

        @Test
        void are_disclosed_by_the_report_against_the_earlier_ones() {
            telling.after(
                    ilacs2018().now(),
                    press(EAST_SUSSEX, "news", "2024-02-07").says(OVERALL, GOOD).now());

            RatingChanged change = telling.after(ilacs2023().now()).getFirst();

            assertThat(change.reason()).isEqualTo(PROVISIONAL_CONFIRMED);
            assertThat(Telling.lines(change))
                    .containsExactly(
                            "OVERALL GOOD -> GOOD UNCHANGED YES",
                            "LEADERS OUTSTANDING -> GOOD DECLINED YES",
                            "HELP_AND_PROTECTION GOOD -> GOOD UNCHANGED YES",
                            "CHILDREN_IN_CARE OUTSTANDING -> OUTSTANDING UNCHANGED SCOPE_CHANGED",
                            "CARE_LEAVERS - -> GOOD NOW_JUDGED NO");
        }

        @Test
        void include_the_safeguarding_board_which_is_not_the_authority() {
            telling.after(sif2014().now());

            assertThat(telling.grades(EAST_SUSSEX)).doesNotContainKey("LSCB");
            assertThat(telling.after(official(EAST_SUSSEX, "2015-08-03", "2015-08-04")
                            .under("SIF")
                            .says(LSCB, INADEQUATE)
                            .now()))
                    .isEmpty();
        }
    }

    @Nested
    class What_changes_only_history {

        @Test
        void is_a_late_report_of_a_superseded_inspection() {
            telling.after(ilacs2023().now());

            assertThat(telling.after(ilacs2018().now())).isEmpty();
            assertThat(telling.current(EAST_SUSSEX).judgements().get(OVERALL).before())
                    .isEqualTo(OUTSTANDING);
        }

        @Test
        void is_an_undated_article_on_it() {
            telling.after(ilacs2018().now(), ilacs2023().now());

            assertThat(telling.after(press(EAST_SUSSEX, "late", "2018-09-05")
                            .says(OVERALL, OUTSTANDING)
                            .previously(GOOD, 2014)
                            .now()))
                    .isEmpty();
            assertThat(telling.current(EAST_SUSSEX).judgements()).hasSize(5);
        }

        @Test
        void is_what_was_inspected_under_an_earlier_framework() {
            assertThat(telling.after(official(EAST_SUSSEX, "2013-01-14", "2013-01-24")
                            .under("EARLIER")
                            .says(OVERALL, INADEQUATE)
                            .now()))
                    .isEmpty();
            assertThat(telling.rating(EAST_SUSSEX).current()).isNull();
            assertThat(telling.rating(EAST_SUSSEX).inspections()).hasSize(1);
            assertThat(Telling.line(telling.after(sif2014().now()).getFirst(), OVERALL))
                    .isEqualTo("OVERALL - -> GOOD FIRST NO");
        }

        @Test
        void is_the_report_over_the_table_that_says_the_same() {
            telling.after(table(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                    .under("ILACS-2018")
                    .publishedOn("2018-09-04")
                    .says(OVERALL, OUTSTANDING)
                    .saysOfAll(OUTSTANDING, THREE)
                    .says(HELP_AND_PROTECTION, GOOD)
                    .now());

            assertThat(telling.after(ilacs2018().now())).isEmpty();
            assertThat(telling.current(EAST_SUSSEX).basis()).isEqualTo(Basis.OFFICIAL);
        }
    }

    @Nested
    class A_second_article {

        final ReportPublished first = press(EAST_SUSSEX, "000", "2018-09-05")
                .says(OVERALL, OUTSTANDING)
                .now();

        @Test
        void that_states_more_areas_is_more_of_the_same_news() {
            telling.after(first);

            RatingChanged change = telling.after(press(EAST_SUSSEX, "001", "2018-09-06")
                            .says(OVERALL, OUTSTANDING)
                            .says(LEADERS, GOOD)
                            .now())
                    .getFirst();

            assertThat(change.reason()).isEqualTo(NEW_INSPECTION);
            assertThat(change.provisional()).isTrue();
            assertThat(change.inspection().inspectionId()).isEqualTo("80467-2018-09-05");
            assertThat(Telling.lines(change))
                    .containsExactly("OVERALL OUTSTANDING -> OUTSTANDING UNCHANGED YES", "LEADERS - -> GOOD FIRST NO");
        }

        @Test
        void that_states_an_area_for_which_the_report_before_was_asked_is_no_correction_of_that() {
            telling.after(
                    ilacs2018().now(),
                    press(EAST_SUSSEX, "2024", "2024-02-07").says(OVERALL, GOOD).now());

            RatingChanged change = telling.after(press(EAST_SUSSEX, "2024 more", "2024-02-08")
                            .says(LEADERS, GOOD)
                            .now())
                    .getFirst();

            assertThat(change.reason()).isEqualTo(NEW_INSPECTION);
            assertThat(Telling.line(change, LEADERS)).isEqualTo("LEADERS OUTSTANDING -> GOOD DECLINED YES");
        }

        @Test
        void that_contradicts_the_first_is_a_correction() {
            telling.after(first);

            assertThat(telling.after(press(EAST_SUSSEX, "001", "2018-09-06")
                                    .says(OVERALL, GOOD)
                                    .says(LEADERS, GOOD)
                                    .now())
                            .getFirst()
                            .reason())
                    .isEqualTo(CORRECTION);
        }

        @Test
        void is_not_the_first_one_read_better() {
            telling.after(first);

            assertThat(telling.after(press(EAST_SUSSEX, "000", "2018-09-05")
                                    .says(OVERALL, OUTSTANDING)
                                    .says(LEADERS, GOOD)
                                    .revision(2)
                                    .now())
                            .getFirst()
                            .reason())
                    .isEqualTo(CORRECTION);
        }
    }

    @Nested
    class A_correction {

        @Test
        void is_a_better_reading_of_the_same_document() {
            telling.after(ilacs2018().now());

            RatingChanged change = telling.after(
                            ilacs2018().says(LEADERS, GOOD).revision(2).now())
                    .getFirst();

            assertThat(change.reason()).isEqualTo(CORRECTION);
            assertThat(Telling.line(change, LEADERS)).isEqualTo("LEADERS OUTSTANDING -> GOOD DECLINED YES");
        }

        @Test
        void is_a_report_that_differs_from_the_table() {
            telling.after(table(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                    .under("ILACS-2018")
                    .says(OVERALL, GOOD)
                    .now());

            assertThat(telling.after(ilacs2018().now()).getFirst().reason()).isEqualTo(CORRECTION);
        }

        @Test
        void is_not_undone_by_the_older_reading() {
            telling.after(ilacs2018().says(LEADERS, GOOD).revision(2).now());

            assertThat(telling.after(ilacs2018().now())).isEmpty();
            assertThat(telling.grades(EAST_SUSSEX)).containsEntry("LEADERS", "GOOD");
        }

        @Test
        void is_a_document_that_replaces_another() {
            ReportPublished first = ilacs2018().now();
            telling.after(first);

            telling.after(ilacs2018()
                    .named("corrected")
                    .publishedOn(null)
                    .says(LEADERS, GOOD)
                    .supersedes(first.documentId())
                    .now());

            assertThat(telling.grades(EAST_SUSSEX)).containsEntry("LEADERS", "GOOD");
            assertThat(telling.rating(EAST_SUSSEX).inspections().getFirst().contradicted())
                    .isEmpty();
        }

        @Test
        void is_a_document_that_turns_out_to_speak_of_no_inspection_in_full() {
            telling.after(ilacs2018().now());

            RatingChanged change = telling.after(
                            ilacs2018().kind(Kind.FOCUSED_VISIT).revision(2).now())
                    .getFirst();

            assertThat(change.reason()).isEqualTo(CORRECTION);
            assertThat(change.inspection()).isNull();
            assertThat(change.areas()).allMatch(area -> area.direction() == Direction.NO_LONGER_JUDGED);
        }
    }

    @Nested
    class A_withdrawal {

        @Test
        void restores_what_was_there_without_the_document() {
            telling.after(ilacs2018().now());
            Rating.Current before = telling.current(EAST_SUSSEX);
            telling.after(ilacs2023().now());

            RatingChanged change = telling.after(withdrawn(ilacs2023().now())).getFirst();

            assertThat(change.reason()).isEqualTo(WITHDRAWAL);
            assertThat(change.cause().seenAt()).isEqualTo(ilacs2023().now().seenAt());
            assertThat(Telling.line(change, OVERALL)).isEqualTo("OVERALL GOOD -> OUTSTANDING IMPROVED YES");
            assertThat(Telling.line(change, CARE_LEAVERS)).isEqualTo("CARE_LEAVERS GOOD -> - NO_LONGER_JUDGED NO");
            assertThat(telling.current(EAST_SUSSEX)).isEqualTo(before);
        }

        @Test
        void is_seen_against_what_was_announced_whatever_the_report_left_says_of_its_time() {
            ReportPublished first = ilacs2018().previously(GOOD, 2014).now();
            telling.after(first, ilacs2023().now());

            RatingChanged change = telling.after(withdrawn(ilacs2023().now())).getFirst();

            assertThat(change.areas().getFirst().before().stated()).isFalse();
        }

        @Test
        void of_all_there_was_leaves_no_rating() {
            telling.after(ilacs2018().now());

            RatingChanged change = telling.after(withdrawn(ilacs2018().now())).getFirst();

            assertThat(change.inspection()).isNull();
            assertThat(telling.rating(EAST_SUSSEX).current()).isNull();
            assertThat(telling.rating(EAST_SUSSEX).version()).isEqualTo(2);
        }

        @Test
        void of_one_of_two_articles_that_agree_tells_nothing() {
            ReportPublished first = press(EAST_SUSSEX, "000", "2018-09-05")
                    .says(OVERALL, OUTSTANDING)
                    .now();
            telling.after(
                    first,
                    press(EAST_SUSSEX, "001", "2018-09-06")
                            .says(OVERALL, OUTSTANDING)
                            .now());

            assertThat(telling.after(withdrawn(first))).isEmpty();
            RatingChanged confirmed = telling.after(ilacs2018().now()).getFirst();
            assertThat(confirmed.inspection().formerInspectionIds()).contains("80467-2018-09-05");
        }

        @Test
        void that_is_taken_back_is_a_correction() {
            telling.after(
                    ilacs2018().now(), ilacs2023().now(), withdrawn(ilacs2023().now()));

            assertThat(telling.after(ilacs2023().revision(3).now()).getFirst().reason())
                    .isEqualTo(CORRECTION);
        }
    }

    @Nested
    class A_letter_about_a_visit {

        final Fact letter = official(EAST_SUSSEX, "2025-07-30", "2025-07-31")
                .kind(Kind.FOCUSED_VISIT)
                .publishedOn("2025-09-01");

        @Test
        void is_announced_with_every_area_unchanged() {
            telling.after(ilacs2023().now());

            RatingChanged change = telling.after(letter.now()).getFirst();

            assertThat(change.reason()).isEqualTo(VISIT);
            assertThat(change.areas()).hasSize(5).allMatch(area -> area.direction() == Direction.UNCHANGED);
            assertThat(change.inspection().inspectionId()).isEqualTo("80467-2025-07-30-focused-visit");
            assertThat(telling.current(EAST_SUSSEX).inspectionId()).isEqualTo("80467-2023-12-11");
        }

        @Test
        void says_where_it_wants_action_first_that_it_wants_none_or_nothing_of_it() {
            telling.after(ilacs2023().now());

            assertThat(telling.after(letter.now()).getFirst().priorityActions()).isNull();
            assertThat(telling.after(official(EAST_SUSSEX, "2025-10-01", "2025-10-02")
                                    .kind(Kind.FOCUSED_VISIT)
                                    .wantsActionFirst("Children who are missing.")
                                    .now())
                            .getFirst()
                            .priorityActions())
                    .containsExactly(new PriorityAction(1, "Children who are missing."));
            assertThat(telling.after(official(EAST_SUSSEX, "2026-01-12", "2026-01-13")
                                    .kind(Kind.FOCUSED_VISIT)
                                    .wantsActionFirst()
                                    .now())
                            .getFirst()
                            .priorityActions())
                    .isEmpty();
        }

        @Test
        void is_announced_once_whoever_else_tells_of_it() {
            telling.after(ilacs2023().now(), letter.now());

            assertThat(telling.after(
                            letter.now(),
                            press(EAST_SUSSEX, "paper", "2025-09-02")
                                    .kind(Kind.FOCUSED_VISIT)
                                    .now()))
                    .isEmpty();
            assertThat(telling.after(letter.revision(2).now())).isEmpty();
        }

        @Test
        void tells_nothing_where_a_later_inspection_has_superseded_it() {
            telling.after(ilacs2026().now());

            assertThat(telling.after(letter.now())).isEmpty();
        }

        @Test
        void that_has_no_date_counts_by_its_publication() {
            telling.after(ilacs2018().now());

            assertThat(telling.after(press(EAST_SUSSEX, "before", "2018-09-03")
                            .kind(Kind.MONITORING_VISIT)
                            .now()))
                    .isEmpty();
            assertThat(telling.after(press(EAST_SUSSEX, "after", "2019-09-05")
                            .kind(Kind.MONITORING_VISIT)
                            .now()))
                    .hasSize(1);
        }

        @Test
        void never_changes_a_grade_though_it_names_one() {
            telling.after(ilacs2023().now(), letter.says(OVERALL, INADEQUATE).now());

            assertThat(telling.grades(EAST_SUSSEX)).containsEntry("OVERALL", "GOOD");
        }
    }

    @Nested
    class What_a_document_states_of_the_judgement_before {

        @Test
        void is_taken_where_it_means_an_inspection_that_we_do_not_know() {
            telling.after(sif2014().now());

            RatingChanged change = telling.after(
                            ilacs2018().previously(INADEQUATE, 2016).now())
                    .getFirst();

            assertThat(Telling.line(change, OVERALL))
                    .isEqualTo("OVERALL INADEQUATE (stated 2016) -> OUTSTANDING IMPROVED ACROSS_FRAMEWORKS");
        }

        @Test
        void is_not_taken_where_it_is_a_year_away_from_the_one_that_we_know() {
            telling.after(sif2014().now());

            assertThat(Telling.line(
                            telling.after(ilacs2018()
                                            .previously(INADEQUATE, 2015)
                                            .now())
                                    .getFirst(),
                            OVERALL))
                    .startsWith("OVERALL GOOD -> OUTSTANDING");
        }

        @Test
        void is_never_taken_for_a_time_before_the_authority_existed() {
            assertThat(firstOf(BCP, 2017)).isEqualTo("OVERALL - -> GOOD FIRST NO");
            assertThat(firstOf(BCP, null)).isEqualTo("OVERALL - -> GOOD FIRST NO");
            assertThat(firstOf(EAST_SUSSEX, 2017)).startsWith("OVERALL INADEQUATE (stated 2017)");
        }

        private static String firstOf(AuthorityRef authority, Integer year) {
            return Telling.line(
                    new Telling()
                            .after(press(authority, "first", "2022-02-12")
                                    .says(OVERALL, GOOD)
                                    .previously(INADEQUATE, year)
                                    .now())
                            .getFirst(),
                    OVERALL);
        }
    }

    @Nested
    class A_rebuild {

        final RatingHistory otherwise = new RatingHistory(Documents.none(), Announced.with(ratedByOtherRules()));

        @Test
        void leaves_as_announced_what_other_rules_make_of_the_same_facts() {
            Outcome compared = after(rebuilt(), ilacs2018().now(), 1);

            assertThat(compared.recalculationWaits()).isTrue();
            assertThat(compared.rating()).isEmpty();
            assertThat(compared.change()).isEmpty();
            assertThat(compared.announced().version()).isEqualTo(7);
        }

        @Test
        void goes_on_waiting_whatever_comes_that_makes_no_difference() {
            Outcome compared = after(rebuilt(), ilacs2018().now(), 1);
            Outcome again = after(next(compared), sif2014().now(), 2);
            Outcome late = after(
                    next(again),
                    press(EAST_SUSSEX, "late", "2018-09-05")
                            .says(OVERALL, OUTSTANDING)
                            .now(),
                    3);

            assertThat(late.recalculationWaits()).isTrue();
            assertThat(late.change()).isEmpty();
        }

        @Test
        void tells_the_whole_difference_with_the_next_report_that_makes_one_and_for_its_reason() {
            Outcome compared = after(rebuilt(), ilacs2018().now(), 1);

            Outcome next = after(next(compared), ilacs2023().now(), 2);

            assertThat(next.recalculationWaits()).isFalse();
            assertThat(next.change().orElseThrow().reason()).isEqualTo(NEW_INSPECTION);
            assertThat(next.change().orElseThrow().version()).isEqualTo(8);
            assertThat(next.rating().orElseThrow().version()).isEqualTo(8);
        }

        @Test
        void tells_of_a_visit_with_the_judgements_as_they_were_announced() {
            Outcome compared = after(rebuilt(), ilacs2018().now(), 1);

            Outcome visited = after(
                    next(compared),
                    official(EAST_SUSSEX, "2020-07-30", "2020-07-31")
                            .kind(Kind.FOCUSED_VISIT)
                            .now(),
                    2);

            assertThat(visited.recalculationWaits()).isTrue();
            assertThat(Telling.line(visited.change().orElseThrow(), OVERALL))
                    .isEqualTo("OVERALL GOOD -> GOOD UNCHANGED YES");
            Rating rating = visited.rating().orElseThrow();
            assertThat(rating.version()).isEqualTo(8);
            assertThat(rating.current()).isEqualTo(ratedByOtherRules().current());
            assertThat(rating.reach().offset()).isEqualTo(2);
        }

        @Test
        void announces_it_when_a_person_says_so() {
            Outcome compared = after(rebuilt(), ilacs2018().now(), 1);

            Outcome released = next(compared).recalculated(ilacs2018().now()).orElseThrow();

            RatingChanged change = released.change().orElseThrow();
            assertThat(change.reason()).isEqualTo(RECALCULATED);
            assertThat(change.version()).isEqualTo(8);
            assertThat(Telling.line(change, OVERALL)).isEqualTo("OVERALL GOOD -> OUTSTANDING IMPROVED YES");
            assertThat(next(released).recalculated(ilacs2018().now())).isEmpty();
        }

        private RatingHistory rebuilt() {
            Outcome silent = after(otherwise, sif2014().now(), 0);
            assertThat(silent.rating()).isEmpty();
            assertThat(silent.change()).isEmpty();
            return next(silent);
        }

        private static Outcome after(RatingHistory history, ReportPublished fact, long offset) {
            return history.after(fact, new Rating.Reach(0, offset), A_rebuild::ratedByOtherRules);
        }

        private static RatingHistory next(Outcome outcome) {
            return new RatingHistory(outcome.documents(), outcome.announced());
        }

        private static Rating ratedByOtherRules() {
            var telling = new Telling();
            telling.after(sif2014().now(), ilacs2018().says(OVERALL, GOOD).now());
            Rating rating = telling.rating(EAST_SUSSEX);
            return new Rating(
                    rating.authority(), 7, rating.current(), rating.inspections(), rating.reach(), rating.ratedAt());
        }
    }

    @Test
    void a_report_that_has_no_date_at_all_is_refused() {
        ReportPublished undated =
                press(EAST_SUSSEX, "undated", "2018-09-05").publishedOn(null).now();

        assertThatThrownBy(() -> telling.after(undated))
                .hasMessageContaining("neither inspectionStart nor publishedOn (expected: at least one)");
    }
}
