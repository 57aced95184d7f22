package org.gradewatch.ingest.held.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gradewatch.model.Area;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// All that stands in the form.
///
/// @param version of the document that the person saw
/// @param supersedes the id of the document that this one replaces; mostly empty
public record Typed(int version, String why, String supersedes, List<TypedReport> reports) {

    /// One an authority.
    private static final int MOST = 200;

    /// Before anybody typed: what was understood.
    public static Typed of(HeldDocument held) {
        List<TypedReport> reports = held.reports().stream().map(TypedReport::of).toList();
        return new Typed(held.version(), "", "", reports.isEmpty() ? List.of(TypedReport.EMPTY) : reports);
    }

    public static Typed of(MultiValueMap<String, String> form, HeldDocument held) {
        var reports = new ArrayList<TypedReport>();
        Set<Area> areas = areas(held);
        int count = Math.clamp(number(form.getFirst(FieldNames.REPORTS)), 1, MOST);
        for (int i = 0; i < count; i++) {
            int report = i;
            reports.add(TypedReport.of(name -> value(form, FieldNames.of(report, name)), areas));
        }
        return new Typed(
                number(form.getFirst(FieldNames.VERSION)),
                value(form, FieldNames.WHY),
                value(form, FieldNames.SUPERSEDES),
                reports);
    }

    public Typed withOneMore() {
        var more = new ArrayList<>(reports);
        if (more.size() < MOST) {
            more.add(TypedReport.EMPTY);
        }
        return new Typed(version, why, supersedes, more);
    }

    /// What a form of this document can have: the areas of every framework, and those that it was
    /// understood to judge.
    static Set<Area> areas(HeldDocument held) {
        var areas = new LinkedHashSet<>(Areas.all());
        for (Report report : held.reports()) {
            areas.addAll(report.judgements().keySet());
        }
        return areas;
    }

    private static String value(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static int number(@Nullable String given) {
        try {
            return given == null ? 0 : Integer.parseInt(given.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
