package org.gradewatch.rating.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.Facts.table;

import java.util.Arrays;
import java.util.List;
import org.gradewatch.model.Kind;
import org.gradewatch.rating.Facts.Fact;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InspectionsTest {

    private static List<Inspection> rating(Fact... facts) {
        return Inspections.of(Documents.of(Arrays.stream(facts)
                        .map(fact -> fact.says(OVERALL, GOOD).now())
                        .toList()))
                .rating();
    }

    private static List<String> ids(Fact... facts) {
        return rating(facts).stream().map(Inspection::id).toList();
    }

    @Nested
    class Dated_documents_are_one_inspection {

        @Test
        void while_they_start_within_45_days_of_the_first() {
            assertThat(ids(
                            table(EAST_SUSSEX, "2018-01-01", "2018-01-05"),
                            official(EAST_SUSSEX, "2018-02-15", "2018-02-16")))
                    .containsExactly("80467-2018-02-15");
        }

        @Test
        void but_not_a_day_longer() {
            assertThat(ids(
                            table(EAST_SUSSEX, "2018-01-01", "2018-01-05"),
                            official(EAST_SUSSEX, "2018-02-16", "2018-02-17")))
                    .containsExactly("80467-2018-01-01", "80467-2018-02-16");
        }

        @Test
        void while_they_overlap() {
            assertThat(ids(
                            table(EAST_SUSSEX, "2024-09-16", "2025-01-20"),
                            official(EAST_SUSSEX, "2025-01-20", "2025-01-24")))
                    .containsExactly("80467-2025-01-20");
        }

        @Test
        void and_never_with_a_visit() {
            Inspections inspections = Inspections.of(Documents.of(List.of(
                    official(EAST_SUSSEX, "2018-01-01", "2018-01-05")
                            .says(OVERALL, GOOD)
                            .now(),
                    table(EAST_SUSSEX, "2018-01-01", "2018-01-05")
                            .kind(Kind.MONITORING_VISIT)
                            .now())));

            assertThat(inspections.rating()).hasSize(1);
            assertThat(inspections.others()).hasSize(1);
        }
    }

    @Nested
    class An_undated_text_joins_an_inspection {

        @ParameterizedTest
        @CsvSource({"2018-08-31, false", "2018-09-01, true", "2018-09-05, true", "2019-09-04, true", "2019-09-05, false"
        })
        void published_between_365_days_before_and_3_days_after_it(String day, boolean joins) {
            assertThat(rating(
                            official(EAST_SUSSEX, "2018-07-16", "2018-07-20").publishedOn("2018-09-04"),
                            press(EAST_SUSSEX, "text", day)))
                    .hasSize(joins ? 1 : 2);
        }

        @ParameterizedTest
        @CsvSource({"2018-07-29, false", "2018-07-30, true", "2019-02-25, true", "2019-02-26, false"})
        void that_ended_10_to_220_days_before_where_publication_is_not_known(String day, boolean joins) {
            assertThat(rating(official(EAST_SUSSEX, "2018-07-16", "2018-07-20"), press(EAST_SUSSEX, "text", day)))
                    .hasSize(joins ? 1 : 2);
        }

        @Test
        void the_latest_of_several() {
            assertThat(rating(
                            official(EAST_SUSSEX, "2018-01-16", "2018-01-20").publishedOn("2018-03-01"),
                            official(EAST_SUSSEX, "2018-07-16", "2018-07-20").publishedOn("2018-09-04"),
                            press(EAST_SUSSEX, "text", "2018-09-05")))
                    .extracting(inspection -> inspection.documents().size())
                    .containsExactly(1, 2);
        }

        @Test
        void and_is_flagged_where_it_contradicts_it() {
            Inspection inspection = Inspections.of(Documents.of(List.of(
                            official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                                    .says(OVERALL, OUTSTANDING)
                                    .now(),
                            press(EAST_SUSSEX, "text", "2018-09-05")
                                    .says(OVERALL, GOOD)
                                    .now())))
                    .rating()
                    .getFirst();

            assertThat(inspection.verdict().grades()).containsEntry(OVERALL, OUTSTANDING);
            assertThat(inspection.verdict().contradicted()).containsExactly(OVERALL);
        }
    }

    @Nested
    class Undated_texts_that_are_left {

        @Test
        void form_groups_of_60_days_from_the_first_of_each() {
            assertThat(ids(
                            press(EAST_SUSSEX, "a", "2018-01-01"),
                            press(EAST_SUSSEX, "b", "2018-03-02"),
                            press(EAST_SUSSEX, "c", "2018-03-03")))
                    .containsExactly("80467-2018-01-01", "80467-2018-03-03");
        }

        @Test
        void are_provisional_and_keep_no_grade_on_which_they_disagree() {
            Inspection inspection = Inspections.of(Documents.of(List.of(
                            press(EAST_SUSSEX, "a", "2018-01-01")
                                    .saysOfAll(GOOD, OVERALL, LEADERS)
                                    .now(),
                            press(EAST_SUSSEX, "b", "2018-01-02")
                                    .says(OVERALL, OUTSTANDING)
                                    .now())))
                    .rating()
                    .getFirst();

            assertThat(inspection.provisional()).isTrue();
            assertThat(inspection.verdict().grades()).containsOnlyKeys(LEADERS);
            assertThat(inspection.verdict().contradicted()).containsExactly(OVERALL);
        }

        @Test
        void do_not_outlive_the_inspection_that_was_under_way_when_they_appeared() {
            assertThat(ids(
                            official(EAST_SUSSEX, "2019-02-25", "2019-03-08").publishedOn("2019-05-08"),
                            press(EAST_SUSSEX, "leak", "2019-03-20")))
                    .containsExactly("80467-2019-03-20", "80467-2019-02-25");
        }
    }

    @Nested
    class An_inspection {

        @Test
        void was_first_seen_when_any_of_its_documents_was() {
            Inspection inspection = rating(
                            official(EAST_SUSSEX, "2018-07-16", "2018-07-20").seenAt("2018-09-06T00:00:00Z"),
                            press(EAST_SUSSEX, "text", "2018-09-05").seenAt("2018-09-05T00:00:00Z"))
                    .getFirst();

            assertThat(inspection.firstSeenAt()).hasToString("2018-09-05T00:00:00Z");
        }

        @Test
        void was_published_when_its_strongest_document_says_or_else_by_the_first_text() {
            Fact report = official(EAST_SUSSEX, "2018-07-16", "2018-07-20");
            Fact early = press(EAST_SUSSEX, "early", "2018-09-05");
            Fact late = press(EAST_SUSSEX, "late", "2018-10-05");

            assertThat(rating(report, late, early).getFirst().publishedOn()).hasToString("2018-09-05");
            assertThat(rating(report.publishedOn("2018-09-04"), late, early)
                            .getFirst()
                            .publishedOn())
                    .hasToString("2018-09-04");
        }

        @Test
        void is_shown_where_its_strongest_document_can_be_seen() {
            Fact report = official(EAST_SUSSEX, "2018-07-16", "2018-07-20");

            assertThat(rating(press(EAST_SUSSEX, "text", "2018-09-05"), report)
                            .getFirst()
                            .sourceUri())
                    .isEqualTo(report.now().sourceUri());
        }
    }
}
