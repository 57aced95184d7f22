package org.gradewatch.ingest.held.form;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.gradewatch.model.Area;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Report;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What the form says of one authority, as it was typed; at first what was understood. What is
/// empty is not stated.
///
/// @param authority its id
/// @param basis only where it was not understood
/// @param grades by area; those that are not given are not there
/// @param leftOut whether nothing of this is to be published
public record TypedReport(
        String authority,
        String kind,
        String framework,
        String basis,
        String firstDay,
        String lastDay,
        String publishedOn,
        Map<Area, String> grades,
        boolean leftOut) {

    static final TypedReport EMPTY =
            new TypedReport("", Kind.FULL_INSPECTION.name(), "", "", "", "", "", Map.of(), false);

    static TypedReport of(Report report) {
        var grades = new TreeMap<Area, String>();
        report.judgements().forEach((area, grade) -> grades.put(area, grade.word()));
        return new TypedReport(
                report.authority() == null ? "" : report.authority().id().value(),
                report.kind().name(),
                report.framework() == null ? "" : report.framework(),
                "",
                day(report.inspectionStart()),
                day(report.inspectionEnd()),
                day(report.publishedOn()),
                grades,
                false);
    }

    /// @param value of a field, by the end of its name
    static TypedReport of(UnaryOperator<String> value, Iterable<Area> areas) {
        var grades = new TreeMap<Area, String>();
        for (Area area : areas) {
            String grade = value.apply(FieldNames.grade(area));
            if (!grade.isEmpty()) {
                grades.put(area, grade);
            }
        }
        return new TypedReport(
                value.apply(FieldNames.AUTHORITY),
                value.apply(FieldNames.KIND),
                value.apply(FieldNames.FRAMEWORK),
                value.apply(FieldNames.BASIS),
                value.apply(FieldNames.FIRST_DAY),
                value.apply(FieldNames.LAST_DAY),
                value.apply(FieldNames.PUBLISHED_ON),
                grades,
                !value.apply(FieldNames.LEFT_OUT).isEmpty());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Wording.day(day);
    }
}
