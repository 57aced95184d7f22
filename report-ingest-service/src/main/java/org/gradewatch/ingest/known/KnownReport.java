package org.gradewatch.ingest.known;

import java.time.Instant;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.jspecify.annotations.Nullable;

/// The latest fact about what one document says of one authority.
///
/// @param seenAt our first sight of the document
/// @param findings what was published last; absent where nothing ever was
/// @param reviewed whether a person decided it, which no later reading by the machine outranks
public record KnownReport(
        AuthorityRef authority,
        int revision,
        String eventId,
        Instant seenAt,
        @Nullable Findings findings,
        boolean reviewed,
        boolean withdrawn) {

    static KnownReport of(ReportEvent event, @Nullable KnownReport before) {
        return switch (event) {
            case ReportPublished it ->
                new KnownReport(
                        it.authority(),
                        it.revision(),
                        it.eventId(),
                        it.seenAt(),
                        Findings.of(it.report()),
                        it.reviewedBy() != null,
                        false);
            case ReportWithdrawn it ->
                new KnownReport(
                        it.authority(),
                        it.revision(),
                        it.eventId(),
                        before == null ? it.withdrawnAt() : before.seenAt(),
                        before == null ? null : before.findings(),
                        before != null && before.reviewed(),
                        true);
        };
    }
}
