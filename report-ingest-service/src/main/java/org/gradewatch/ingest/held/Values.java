package org.gradewatch.ingest.held;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.ingest.receive.Given;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.ingest.structured.RejectedValues;
import org.gradewatch.ingest.structured.StructuredDocuments;
import org.gradewatch.ingest.structured.StructuredReport;
import org.gradewatch.model.Basis;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.Report;
import org.gradewatch.wire.Json;
import tools.jackson.databind.node.ObjectNode;

/// What a person decides to publish: what was understood, or what the person says instead. Either
/// must make sense, for it may be held because it does not.
record Values(StructuredDocuments structured) {

    /// @throws RejectedValues that says everything that cannot be
    List<Report> of(HeldDocument held, Verdict verdict) {
        try {
            List<StructuredReport> said = said(held, verdict);
            return Publishable.check(said.isEmpty() && verdict.reports() == null ? List.of() : structured.check(said));
        } catch (Rejected e) {
            throw new RejectedValues(e);
        }
    }

    private static List<StructuredReport> said(HeldDocument held, Verdict verdict) {
        List<?> reports = verdict.reports() == null ? held.reports() : verdict.reports();
        var day = Given.day("publishedOn", verdict.publishedOn());
        return reports.stream()
                .map(report -> {
                    ObjectNode form = Json.mapper().valueToTree(report);
                    if (day != null) {
                        form.put("publishedOn", day.toString());
                    }
                    if (!form.hasNonNull("basis")) {
                        form.put("basis", basis(held).name());
                    }
                    return Json.mapper().treeToValue(form, StructuredReport.class);
                })
                .toList();
    }

    /// What kind of source the document is does not change with what a person reads in it.
    private static Basis basis(HeldDocument held) {
        Set<Basis> understood = held.reports().stream().map(Report::basis).collect(Collectors.toSet());
        if (understood.size() != 1) {
            throw new Rejected("reports.basis is missing (expected: one of %s, for it was not understood)"
                    .formatted(List.of(Basis.values())));
        }
        return understood.iterator().next();
    }
}
