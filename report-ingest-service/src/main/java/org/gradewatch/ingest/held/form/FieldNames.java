package org.gradewatch.ingest.held.form;

import org.gradewatch.model.Area;

/// What the fields of the form are called; those of a report begin with its place, from 0.
public final class FieldNames {

    public static final String WHY = "why";
    public static final String SUPERSEDES = "supersedes";

    static final String VERSION = "version";
    static final String REPORTS = "reports";

    static final String AUTHORITY = "authority";
    static final String KIND = "kind";
    static final String FRAMEWORK = "framework";
    static final String BASIS = "basis";
    static final String FIRST_DAY = "first-day";
    static final String LAST_DAY = "last-day";
    static final String PUBLISHED_ON = "published-on";
    static final String LEFT_OUT = "left-out";

    private FieldNames() {}

    static String of(int report, String field) {
        return "r" + report + "-" + field;
    }

    static String grade(Area area) {
        return "grade-" + area;
    }

    /// Of the grade of an area in a report.
    public static String grade(int report, Area area) {
        return of(report, grade(area));
    }
}
