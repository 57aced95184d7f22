package org.gradewatch.rating.memory;

import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.model.SourceAddress;
import org.jspecify.annotations.Nullable;

/// The last fact about a document.
final class FactForm implements Form<ReportEvent> {

    private static final int PUBLISHED = 1;
    private static final int WITHDRAWN = 2;

    private final AuthorityForm authorities = new AuthorityForm();
    private final ReportForm reports = new ReportForm();

    @Override
    public void write(Pen pen, ReportEvent fact) {
        pen.octet(fact instanceof ReportPublished ? PUBLISHED : WITHDRAWN);
        pen.text(fact.documentId().value());
        pen.count(fact.revision());
        authorities.write(pen, fact.authority());
        switch (fact) {
            case ReportPublished published -> write(pen, published);
            case ReportWithdrawn withdrawn -> write(pen, withdrawn);
        }
    }

    private void write(Pen pen, ReportPublished published) {
        reports.write(pen, published.report());
        pen.text(published.sourceUri() == null ? null : published.sourceUri().value());
        pen.moment(published.seenAt());
        pen.moment(published.publishedAt());
        pen.text(published.reviewedBy());
        pen.text(published.supersedes() == null ? null : published.supersedes().value());
    }

    private static void write(Pen pen, ReportWithdrawn withdrawn) {
        pen.text(withdrawn.by());
        pen.text(withdrawn.why());
        pen.moment(withdrawn.withdrawnAt());
    }

    @Override
    public ReportEvent read(Scan scan) {
        int what = scan.octet();
        var document = new DocumentId(scan.text());
        int revision = Math.toIntExact(scan.count());
        AuthorityRef authority = authorities.read(scan);
        return switch (what) {
            case PUBLISHED ->
                new ReportPublished(
                        document,
                        revision,
                        reports.read(scan, authority),
                        address(scan.textIfAny()),
                        scan.moment(),
                        scan.moment(),
                        scan.textIfAny(),
                        document(scan.textIfAny()));
            case WITHDRAWN ->
                new ReportWithdrawn(document, revision, authority, scan.text(), scan.text(), scan.moment());
            default ->
                throw new IllegalArgumentException(
                        "fact: %d (expected: %d or %d)".formatted(what, PUBLISHED, WITHDRAWN));
        };
    }

    private static @Nullable SourceAddress address(@Nullable String text) {
        return text == null ? null : new SourceAddress(text);
    }

    private static @Nullable DocumentId document(@Nullable String text) {
        return text == null ? null : new DocumentId(text);
    }
}
