package org.gradewatch.ingest.structured;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.Period;

/// The days on site, as they were given.
final class Days {

    private Days() {}

    /// In order, without overlap; empty where the report is undated, or something is wrong.
    static List<Period> windows(StructuredReport given, Complaints complaints) {
        LocalDate start = complaints.day("inspectionStart", given.inspectionStart());
        LocalDate end = complaints.day("inspectionEnd", given.inspectionEnd());
        if (start == null) {
            if (given.inspectionStart() == null
                    && (given.inspectionEnd() != null || !pairs(given).isEmpty())) {
                complaints.add("inspectionStart", null, "the first day on site");
            }
            return List.of();
        }
        LocalDate last = end == null ? start : end;
        if (last.isBefore(start)) {
            complaints.add("inspectionEnd", last, "not before the start, " + start);
            return List.of();
        }
        if (pairs(given).isEmpty()) {
            return List.of(new Period(start, last));
        }
        return several(pairs(given), new Period(start, last), complaints);
    }

    private static List<Period> several(List<List<String>> pairs, Period whole, Complaints complaints) {
        var windows = new ArrayList<Period>();
        LocalDate before = whole.start().minusDays(1);
        for (List<String> pair : pairs) {
            LocalDate start = pair.size() == 2 ? complaints.day("windows", pair.get(0)) : null;
            LocalDate end = pair.size() == 2 ? complaints.day("windows", pair.get(1)) : null;
            if (start == null || end == null || end.isBefore(start) || !start.isAfter(before)) {
                complaints.add("windows", pair, "a first and a last day, after " + before);
                return List.of();
            }
            windows.add(new Period(start, end));
            before = end;
        }
        if (!windows.getFirst().start().equals(whole.start())
                || !windows.getLast().end().equals(whole.end())) {
            complaints.add("windows", pairs, "from %s to %s".formatted(whole.start(), whole.end()));
            return List.of();
        }
        return windows;
    }

    private static List<List<String>> pairs(StructuredReport given) {
        return given.windows() == null ? List.of() : given.windows();
    }
}
