package org.gradewatch.ingest;

import org.jspecify.annotations.Nullable;

/// Structured reports, made up for tests.
final class Made {

    private Made() {}

    /// An article that gives an overall grade.
    static String press(String authority, String grade, @Nullable String publishedOn) {
        return """
            {"authority":{"urn":"%s"},"kind":"FULL_INSPECTION","basis":"PRESS","publishedOn":%s,
             "judgements":{"OVERALL":"%s"}}\
            """.formatted(authority, publishedOn == null ? "null" : '"' + publishedOn + '"', grade);
    }

    /// An article that says when the inspectors were there.
    static String dated(String authority, String start) {
        return """
            {"authority":"%s","framework":"ILACS","kind":"FULL_INSPECTION","basis":"PRESS",
             "inspectionStart":"%s","judgements":{"OVERALL":"GOOD"}}\
            """.formatted(authority, start);
    }

    static String official(String authority, String start, String publishedOn, String overall) {
        return """
            {"reports":[{"authority":"%s","framework":"ILACS","edition":"ILACS-2023","kind":"FULL_INSPECTION",
             "basis":"OFFICIAL","inspectionStart":"%s","publishedOn":"%s",
             "judgements":{"OVERALL":"%s","LEADERS":"GOOD"}}]}\
            """.formatted(authority, start, publishedOn, overall);
    }
}
