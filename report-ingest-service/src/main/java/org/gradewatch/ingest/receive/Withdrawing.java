package org.gradewatch.ingest.receive;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.known.KnownReport;
import org.gradewatch.ingest.publish.Plan;
import org.gradewatch.ingest.publish.Publisher;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.ReportWithdrawn;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Takes back what was said on the word of a document.
record Withdrawing(Publisher publisher, Clock clock) {

    /// Of every authority that it speaks of. To withdraw it again changes nothing.
    Answer withdraw(DocumentId document, String by, String why) {
        return publisher.publish(known -> plan(document, by, why, known), _ -> {});
    }

    private Plan<Answer> plan(DocumentId document, String by, String why, Known known) {
        Map<AuthorityId, KnownReport> before = known.reports().of(document);
        if (before.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "document: '%s' (expected: one that was published)".formatted(document));
        }
        List<ReportWithdrawn> events = before.values().stream()
                .filter(report -> !report.withdrawn())
                .map(report -> withdrawn(document, by, why, report))
                .toList();
        return new Plan<>(new Answer(document, "withdrawn", Answer.ids(events), List.of()), events);
    }

    private ReportWithdrawn withdrawn(DocumentId document, String by, String why, KnownReport report) {
        return new ReportWithdrawn(document, report.revision() + 1, report.authority(), by, why, clock.instant());
    }
}
