package org.gradewatch.ingest.decision;

import java.util.List;
import java.util.stream.IntStream;
import org.gradewatch.ingest.known.Findings;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;

/// Whether a held document, read again, would only be shown to a person again as it was.
final class Sameness {

    private Sameness() {}

    /// The same reports for the same reasons, or the same reports with less of a date.
    static boolean tellsNothingBeyond(HeldDocument before, List<Reason> reasons, List<Report> reports) {
        List<Report> earlier = before.reports();
        boolean nothingNew = reports.size() == earlier.size()
                && IntStream.range(0, reports.size())
                        .allMatch(i -> Findings.of(reports.get(i)).tellsNothingBeyond(Findings.of(earlier.get(i))));
        return nothingNew && (reasons.equals(before.reasons()) || lostADate(reports, earlier));
    }

    private static boolean lostADate(List<Report> reports, List<Report> earlier) {
        return IntStream.range(0, reports.size())
                .anyMatch(i ->
                        reports.get(i).publishedOn() == null && earlier.get(i).publishedOn() != null);
    }
}
