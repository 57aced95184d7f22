package org.gradewatch.ingest.held;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Report;

/// What a report must have before even a person can publish it.
final class Publishable {

    private Publishable() {}

    /// @throws Rejected that says everything that is still missing
    static List<Report> check(List<Report> reports) {
        var missing = new ArrayList<String>();
        if (reports.isEmpty()) {
            missing.add("reports is missing (expected: what the document says, for nothing was understood)");
        }
        Set<AuthorityId> named = new HashSet<>();
        for (Report report : reports) {
            AuthorityRef authority = report.authority();
            if (authority == null) {
                missing.add("reports.authority is missing (expected: the one that the document speaks of)");
            } else if (!named.add(authority.id())) {
                missing.add(
                        "reports.authority: '%s' twice (expected: one report an authority)".formatted(authority.id()));
            }
            if (report.inspectionStart() == null && report.publishedOn() == null) {
                missing.add("publishedOn is missing (expected: a day, for the document states none)");
            }
            if (report.inspectionStart() != null
                    && report.publishedOn() != null
                    && report.publishedOn().isBefore(report.inspectionStart())) {
                missing.add("publishedOn: '%s' (expected: not before the inspection, which began on %s)"
                        .formatted(report.publishedOn(), report.inspectionStart()));
            }
        }
        if (!missing.isEmpty()) {
            throw new Rejected(missing);
        }
        return reports;
    }
}
