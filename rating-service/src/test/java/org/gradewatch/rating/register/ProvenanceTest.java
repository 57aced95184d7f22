package org.gradewatch.rating.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.KnownRegister;
import org.gradewatch.rating.ShippedHistory;
import org.gradewatch.rating.Telling;
import org.gradewatch.wire.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/// All 488 real outcomes from the shipped table, and of every second one the report itself too,
/// which shows the place of each judgement.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvenanceTest {

    static final Register REGISTER = new Register(KnownRegister.TODAY);
    static final AuthorityRoutes ROUTES = new AuthorityRoutes(REGISTER);
    static final Map<String, JsonNode> ANSWERS = new HashMap<>();

    @BeforeAll
    static void tell() {
        var telling = new Telling();
        List<ReportPublished> table = ShippedHistory.all();
        table.forEach(telling::after);
        for (int i = 0; i < table.size(); i += 2) {
            telling.after(theReportItself(table.get(i)));
        }
        for (AuthorityRef authority :
                table.stream().map(ReportPublished::authority).collect(Collectors.toSet())) {
            REGISTER.put(KnownRegister.authority(authority, null));
            REGISTER.put(telling.rating(authority));
            ANSWERS.put(authority.slug(), read(ROUTES.authority(authority.slug())));
        }
    }

    private static ReportPublished theReportItself(ReportPublished row) {
        return ShippedHistory.report(
                        row.authority().slug(), row.report().inspectionStart().toString())
                .quotingAll()
                .now();
    }

    @Test
    void every_judgement_of_today_has_its_inspection_documents_and_evidence() {
        assertThat(ANSWERS).hasSizeGreaterThanOrEqualTo(153);
        assertThat(ANSWERS.values().stream().filter(answer -> isFounded(answer, answer.at("/current"))))
                .hasSize(153);
    }

    @Test
    void so_has_every_one_in_the_history_of_an_authority() {
        int founded = 0;
        for (var answer : ANSWERS.entrySet()) {
            for (JsonNode then : read(ROUTES.history(answer.getKey())).at("/items")) {
                assertThat(isFounded(answer.getValue(), then.at("/current"))).isTrue();
                founded++;
            }
        }
        assertThat(founded).isGreaterThan(400);
    }

    @Test
    void so_has_every_one_of_a_day_gone_by() {
        int founded = 0;
        for (LocalDate day = LocalDate.of(2014, 1, 1); day.isBefore(REGISTER.today()); day = day.plusMonths(3)) {
            var question = new AuthorityQuestion(null, null, null, null, null, day.toString());
            for (JsonNode item :
                    read(ROUTES.authorities(question, null, "1000")).at("/items")) {
                JsonNode answer = ANSWERS.get(item.at("/authority/slug").asString());
                founded += isFounded(answer, item.at("/current")) ? 1 : 0;
            }
        }
        assertThat(founded).isGreaterThan(5_000);
    }

    /// @return whether there is anything that must be
    private static boolean isFounded(JsonNode answer, JsonNode current) {
        current.at("/judgements").properties().forEach(judged -> {
            String area = judged.getKey();
            String grade = judged.getValue().at("/grade").asString();
            JsonNode inspection =
                    inspection(answer, judged.getValue().at("/inspectionId").asString());

            assertThat(inspection.at("/judgements/" + area).asString()).isEqualTo(grade);
            assertThat(inspection.at("/documents")).isNotEmpty();
            assertThat(inspection.at("/documents"))
                    .filteredOn(document -> document.at("/basis").asString().equals("OFFICIAL"))
                    .allSatisfy(report -> assertThat(report.at("/evidence"))
                            .as("%s %s %s", inspection.at("/inspectionId"), area, grade)
                            .anyMatch(words -> words.at("/area").asString().equals(area)
                                    && words.at("/grade").asString().equals(grade)
                                    && words.has("page")));
        });
        return !current.at("/judgements").isEmpty();
    }

    private static JsonNode inspection(JsonNode answer, String id) {
        return answer.at("/inspections")
                .valueStream()
                .filter(inspection -> inspection.at("/inspectionId").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no inspection " + id + " in the answer"));
    }

    private static JsonNode read(ResponseEntity<byte[]> answer) {
        return Json.mapper().readTree(answer.getBody());
    }
}
