package org.gradewatch.ingest.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewatch.ingest.known.Findings;
import org.gradewatch.ingest.known.KnownReport;
import org.gradewatch.ingest.known.KnownReports;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.jspecify.annotations.Nullable;

/// Why reports that read well must not be published without a person all the same.
record Objections(KnownReports known, DocumentId documentId) {

    List<Reason> to(List<Report> reports) {
        var reasons = new ArrayList<Reason>();
        Map<AuthorityId, KnownReport> before = known.of(documentId);
        Set<AuthorityId> named = new HashSet<>();
        for (Report report : reports) {
            AuthorityRef authority = report.authority();
            if (authority == null) {
                reasons.add(new Reason("NO_AUTHORITY", "a report names no authority"));
            } else if (!named.add(authority.id())) {
                reasons.add(new Reason("SEVERAL_REPORTS", "there are several reports on " + authority.name()));
            } else {
                wasWithdrawn(authority, before.get(authority.id()), reasons);
                contradicts(authority, report, reasons);
            }
        }
        return reasons;
    }

    private static void wasWithdrawn(AuthorityRef authority, @Nullable KnownReport before, List<Reason> reasons) {
        if (before != null && before.withdrawn()) {
            reasons.add(
                    new Reason("WITHDRAWN", "what this document says of %s was withdrawn".formatted(authority.name())));
        }
    }

    private void contradicts(AuthorityRef authority, Report report, List<Reason> reasons) {
        Findings findings = Findings.of(report);
        known.contradicted(authority.id(), findings, documentId)
                .map(other -> new Reason(
                        "CONFLICT",
                        "another %s document says otherwise of the inspection of %s that began on %s: %s"
                                .formatted(report.basis(), authority.name(), report.inspectionStart(), other)))
                .ifPresent(reasons::add);
    }
}
