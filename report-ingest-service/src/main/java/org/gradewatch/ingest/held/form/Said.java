package org.gradewatch.ingest.held.form;

import org.gradewatch.ingest.structured.StructuredReport;
import org.gradewatch.model.Area;
import org.gradewatch.model.Report;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person says a document says: the form's values, and beside them what was understood that
/// no field asks for. Evidence goes on only for grades that still stand.
final class Said {

    private Said() {}

    /// @param understood absent for a report that the person added
    static StructuredReport of(TypedReport typed, @Nullable Report understood) {
        ObjectNode said = understood == null
                ? Json.mapper().createObjectNode()
                : Json.mapper().valueToTree(understood);
        String daysBefore = days(said);
        put(said, "authority", typed.authority());
        put(said, "kind", typed.kind());
        put(said, "framework", typed.framework());
        put(said, "inspectionStart", TypedDay.iso(typed.firstDay()));
        put(said, "inspectionEnd", TypedDay.iso(typed.lastDay()));
        put(said, "publishedOn", TypedDay.iso(typed.publishedOn()));
        if (!typed.basis().isEmpty()) {
            put(said, "basis", typed.basis());
        }
        if (!daysBefore.equals(days(said))) {
            said.remove("windows");
        }
        // Which one was in force follows from the days.
        said.remove("edition");
        ObjectNode judgements = said.putObject("judgements");
        typed.grades().forEach((area, grade) -> judgements.put(area.word(), grade));
        keepWhatStands(said, typed);
        return Json.mapper().treeToValue(said, StructuredReport.class);
    }

    private static void put(ObjectNode said, String field, String value) {
        if (value.isEmpty()) {
            said.remove(field);
        } else {
            said.put(field, value);
        }
    }

    private static String days(ObjectNode said) {
        return said.path("inspectionStart").asString("") + "/"
                + said.path("inspectionEnd").asString("");
    }

    private static void keepWhatStands(ObjectNode said, TypedReport typed) {
        if (said.get("evidence") instanceof ArrayNode before) {
            ArrayNode stands = said.putArray("evidence");
            for (JsonNode evidence : before) {
                String grade = typed.grades().get(new Area(evidence.path("area").asString()));
                if (grade != null && grade.equals(evidence.path("grade").asString(grade))) {
                    stands.add(evidence);
                }
            }
        }
    }
}
