package org.gradewatch.ingest.decision;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.ingest.known.Findings;
import org.gradewatch.ingest.known.KnownReport;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.model.SourceAddress;
import org.jspecify.annotations.Nullable;

/// The events that bring what is known of a document to what its reports say now.
///
/// @param before what is known of it, by authority
/// @param seenAt our first sight of it, the same in every revision
/// @param reviewedBy the person who decided; absent where the machine did
/// @param supersedes the document that this one replaces, where a person says so
public record Revisions(
        DocumentId documentId,
        Map<AuthorityId, KnownReport> before,
        @Nullable URI sourceUri,
        Instant seenAt,
        Instant now,
        @Nullable String reviewedBy,
        @Nullable DocumentId supersedes) {

    private static final String MACHINE = "report-ingest-service";

    /// Only what is new. An authority that the document turns out not to speak of is taken back.
    ///
    /// @param reports one an authority
    public List<ReportEvent> to(List<Report> reports) {
        var events = new ArrayList<ReportEvent>();
        for (Report report : reports) {
            KnownReport known = before.get(id(report));
            if (known == null || isNews(report, known)) {
                events.add(published(report, known == null ? 1 : known.revision() + 1));
            }
        }
        Set<AuthorityId> named = reports.stream().map(Revisions::id).collect(Collectors.toSet());
        before.forEach((authority, known) -> {
            if (!named.contains(authority) && mayChange(known) && !known.withdrawn()) {
                events.add(noLongerNamed(known));
            }
        });
        return events;
    }

    private boolean isNews(Report report, KnownReport known) {
        return mayChange(known)
                && (known.withdrawn()
                        || known.findings() == null
                        || reviewedBy != null
                        || !Findings.of(report).tellsNothingBeyond(known.findings()));
    }

    /// What a person decided is changed by a person only.
    private boolean mayChange(KnownReport known) {
        return !known.reviewed() || reviewedBy != null;
    }

    private ReportPublished published(Report report, int revision) {
        SourceAddress source = sourceUri == null ? null : SourceAddress.of(sourceUri);
        return new ReportPublished(documentId, revision, report, source, seenAt, now, reviewedBy, supersedes);
    }

    private ReportWithdrawn noLongerNamed(KnownReport known) {
        return new ReportWithdrawn(
                documentId,
                known.revision() + 1,
                known.authority(),
                reviewedBy == null ? MACHINE : reviewedBy,
                "read again, the document does not speak of this authority",
                now);
    }

    private static AuthorityId id(Report report) {
        return requireNonNull(report.authority(), "report.authority").id();
    }
}
