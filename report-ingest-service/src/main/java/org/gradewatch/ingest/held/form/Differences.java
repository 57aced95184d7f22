package org.gradewatch.ingest.held.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where a form that was typed differs from what is understood by now.
public final class Differences {

    private Differences() {}

    /// @param typed the form as it was typed, shown
    /// @param now the form as it would be shown to who comes now
    public static List<String> between(FormView typed, FormView now) {
        Map<String, Value> understood = values(now);
        var differences = new ArrayList<String>();
        values(typed).forEach((id, value) -> {
            Value other = understood.get(id);
            if (other != null && !value.same().equals(other.same())) {
                differences.add("%s: you have “%s”, understood now is “%s”"
                        .formatted(value.label(), value.words(), other.words()));
            }
        });
        return differences;
    }

    /// @param same equal in two fields that mean the same
    private record Value(String label, String words, String same) {

        static Value of(String of, SelectField field) {
            return new Value(of + field.label(), field.chosen(), field.chosen());
        }

        static Value of(String of, TextField field) {
            return new Value(
                    of + field.label(),
                    field.value().isEmpty() ? "nothing" : field.value(),
                    TypedDay.iso(field.value()));
        }
    }

    private static Map<String, Value> values(FormView form) {
        var values = new LinkedHashMap<String, Value>();
        for (int i = 0; i < form.reports().size(); i++) {
            ReportFields report = form.reports().get(i);
            String of = form.count() > 1 ? "Report %d, ".formatted(i + 1) : "";
            Stream.of(report.authority(), report.kind(), report.framework())
                    .forEach(field -> values.put(field.id(), Value.of(of, field)));
            report.days().forEach(field -> values.put(field.id(), Value.of(of, field)));
            Stream.concat(report.grades().stream(), report.others().stream())
                    .map(GradeField::select)
                    .forEach(field -> values.put(field.id(), Value.of(of, field)));
        }
        return values;
    }
}
