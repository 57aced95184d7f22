package org.gradewatch.ingest.structured;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StructuredDocumentsTest {

    final StructuredDocuments documents = new StructuredDocuments(
            new StructuredReports(new Authorities(ShippedAuthorities.load()), Frameworks.shipped()));

    @Nested
    class A_report_is_understood {

        @Test
        void in_the_form_that_reading_prints() {
            var reading = read("""
                {"document":"a.pdf","status":"read","reports":[{
                 "authority":{"id":"80467","urn":"80467","name":"East Sussex"},
                 "framework":"ILACS","edition":"ILACS-2018","kind":"FULL_INSPECTION","basis":"OFFICIAL",
                 "inspectionStart":"2018-07-16","inspectionEnd":"2018-07-20",
                 "windows":[["2018-07-16","2018-07-20"]],"publishedOn":null,"areasForImprovement":2,
                 "judgements":{"OVERALL":"OUTSTANDING"},"statedPrevious":{"grade":"GOOD","year":2014},
                 "evidence":[{"area":"OVERALL","grade":"OUTSTANDING","page":1,"quote":"…"}]}]}\
                """);

            assertThat(reading.status()).isEqualTo(Status.READ);
            assertThat(reading.reports()).singleElement().satisfies(report -> {
                assertThat(report.authority().slug()).isEqualTo("east-sussex");
                assertThat(report.judgements()).containsEntry(Area.OVERALL, Grade.OUTSTANDING);
                assertThat(report.windows()).hasSize(1);
            });
        }

        @Test
        void with_the_areas_for_priority_action_of_a_letter() {
            var reading = read("""
                {"authority":"80467","kind":"FOCUSED_VISIT","basis":"OFFICIAL","inspectionStart":"2024-03-05",
                 "priorityActions":[{"page":2,"words":"Who looks for children that are missing."}]}\
                """);

            assertThat(reading.status()).isEqualTo(Status.READ);
            assertThat(reading.reports())
                    .flatExtracting(Report::priorityActions)
                    .containsExactly(new PriorityAction(2, "Who looks for children that are missing."));
        }

        @Test
        void and_held_when_nothing_dates_it() {
            String undated = """
                {"authority":"E10000011","kind":"FULL_INSPECTION","judgements":{"OVERALL":"GOOD"}}\
                """;

            assertThat(read(undated).status()).isEqualTo(Status.HELD);
            assertThat(documents
                            .read(undated.getBytes(UTF_8), LocalDate.of(2018, 9, 5))
                            .status())
                    .isEqualTo(Status.READ);
        }
    }

    @Nested
    class A_report_is_refused {

        @Test
        void with_everything_that_is_wrong_with_it() {
            assertThatThrownBy(() -> read("""
                {"authority":"nowhere","framework":"ILACS","kind":"PARTY","basis":"OFFICIAL",
                 "inspectionStart":"2023-02-30","publishedOn":"2018-09-05","judgements":{"OVERALL":"GREAT"}}\
                """))
                    .hasMessageContaining("authority: 'nowhere'")
                    .hasMessageContaining("kind: 'PARTY'")
                    .hasMessageContaining("inspectionStart: '2023-02-30'")
                    .hasMessageContaining("'GREAT'");
        }

        @Test
        void when_it_wants_action_and_does_not_say_where() {
            assertThatThrownBy(() -> read("""
                {"authority":"80467","kind":"FOCUSED_VISIT","inspectionStart":"2024-03-05","priorityActions":[{"page":2}]}\
                """)).hasMessageContaining("priorityActions.words is missing");
        }

        @Test
        void when_its_edition_has_no_such_area() {
            assertThatThrownBy(() -> read("""
                {"authority":"80467","framework":"ILACS","kind":"FULL_INSPECTION","basis":"OFFICIAL",
                 "inspectionStart":"2026-05-04","judgements":{"OVERALL":"GOOD"}}\
                """))
                    .hasMessageContaining("judgements: 'OVERALL' (expected: an area of ILACS-2026");
        }

        @Test
        void when_a_visit_gives_a_grade_or_days_do_not_fit() {
            assertThatThrownBy(() -> read("""
                {"authority":"80467","kind":"FOCUSED_VISIT","publishedOn":"2025-09-01","judgements":{"OVERALL":"GOOD"}}\
                """)).hasMessageContaining("a FOCUSED_VISIT" + " gives" + " no grade");
            assertThatThrownBy(() -> read("""
                {"authority":"80467","kind":"OTHER","inspectionStart":"2025-09-05","inspectionEnd":"2025-09-01"}\
                """))
                    .hasMessageContaining("inspectionEnd: '2025-09-01' (expected: not before the start");
            assertThatThrownBy(() -> read("""
                {"authority":"80467","kind":"OTHER","inspectionStart":"2025-09-05","publishedOn":"2025-09-01"}\
                """))
                    .hasMessageContaining("publishedOn: '2025-09-01' (expected: not before the inspection");
        }

        @Test
        void when_it_is_no_report_at_all() {
            assertThatThrownBy(() -> read("[]")).isInstanceOf(Rejected.class);
            assertThatThrownBy(() -> read("{\"reports\":[]}")).hasMessageContaining("reports is missing");
            assertThatThrownBy(() -> read("{\"publishedon\":\"2018-09-05\"}"))
                    .hasMessageContaining("field: 'publishedon'");
            assertThatThrownBy(() -> read("not JSON")).isInstanceOf(Rejected.class);
        }
    }

    Reading read(String json) {
        return documents.read(json.getBytes(UTF_8), null);
    }
}
