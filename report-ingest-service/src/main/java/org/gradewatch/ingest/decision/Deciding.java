package org.gradewatch.ingest.decision;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.known.KnownReport;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.HeldDocument.State;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportEvent;
import org.jspecify.annotations.Nullable;

/// What is done with a reading, given what is known. The machine never undoes what a person
/// decided: a discarded document stays discarded, a withdrawn one waits for a person, and a
/// reviewed report stays as it was reviewed.
public record Deciding(Known known, Clock clock) {

    public Decision on(Submission submission, Reading reading) {
        Map<AuthorityId, KnownReport> before = known.reports().of(submission.documentId());
        HeldDocument held = known.held().find(submission.documentId()).orElse(null);
        if (held != null && held.state() == State.DISCARDED) {
            return alreadyKnown(before, List.of(discarded(held)));
        }
        return switch (reading.status()) {
            case READ -> onRead(submission, reading.reports(), before, held);
            case HELD ->
                stands(before)
                        ? alreadyKnown(before, List.of())
                        : hold(submission, reading.reasons(), reading.reports(), held);
            case NOTHING, UNREADABLE -> onNothing(reading, before, held);
        };
    }

    private Decision onRead(
            Submission submission,
            List<Report> reports,
            Map<AuthorityId, KnownReport> before,
            @Nullable HeldDocument held) {
        List<Reason> objections = new Objections(known.reports(), submission.documentId()).to(reports);
        if (!objections.isEmpty()) {
            return hold(submission, objections, reports, held);
        }
        URI sourceUri = sourceUri(submission, held);
        List<ReportEvent> events = new Revisions(
                        submission.documentId(),
                        before,
                        sourceUri,
                        seenAt(submission, before, held),
                        clock.instant(),
                        null,
                        null)
                .to(reports);
        return events.isEmpty()
                ? alreadyKnown(before, List.of())
                : new Decision.Publish(events, closed(submission, held));
    }

    /// A reader that finds nothing any more does not undo what was found or is being looked at.
    private static Decision onNothing(
            Reading reading, Map<AuthorityId, KnownReport> before, @Nullable HeldDocument held) {
        if (stands(before)) {
            return alreadyKnown(before, reading.reasons());
        }
        return held != null && held.state() == State.OPEN
                ? new Decision.Hold(held, false)
                : new Decision.Refuse(reading.status(), reading.reasons());
    }

    private Decision hold(
            Submission submission, List<Reason> reasons, List<Report> reports, @Nullable HeldDocument before) {
        if (before != null && before.state() == State.OPEN && Sameness.tellsNothingBeyond(before, reasons, reports)) {
            return new Decision.Hold(before, false);
        }
        var held = new HeldDocument(
                submission.documentId(),
                State.OPEN,
                before == null ? 1 : before.version() + 1,
                reasons,
                reports,
                submission.mediaType(),
                sourceUri(submission, before),
                seenAt(submission, known.reports().of(submission.documentId()), before),
                clock.instant(),
                null,
                null);
        return new Decision.Hold(held, true);
    }

    private @Nullable HeldDocument closed(Submission submission, @Nullable HeldDocument held) {
        return held == null || held.state() != State.OPEN
                ? null
                : held.decided(
                        State.PUBLISHED,
                        submission.by(),
                        "sent again, and nothing stood in the way any more",
                        clock.instant());
    }

    private static boolean stands(Map<AuthorityId, KnownReport> before) {
        return before.values().stream().anyMatch(known -> !known.withdrawn());
    }

    private static Decision alreadyKnown(Map<AuthorityId, KnownReport> before, List<Reason> reasons) {
        return new Decision.AlreadyKnown(
                before.values().stream().map(KnownReport::eventId).sorted().toList(), reasons);
    }

    private static Reason discarded(HeldDocument held) {
        return new Reason("DISCARDED", "%s discarded it: %s".formatted(held.decidedBy(), held.why()));
    }

    private static @Nullable URI sourceUri(Submission submission, @Nullable HeldDocument held) {
        return submission.sourceUri() != null || held == null ? submission.sourceUri() : held.sourceUri();
    }

    private static Instant seenAt(
            Submission submission, Map<AuthorityId, KnownReport> before, @Nullable HeldDocument held) {
        var sights = new ArrayList<Instant>(List.of(submission.receivedAt()));
        before.values().forEach(known -> sights.add(known.seenAt()));
        Optional.ofNullable(held).map(HeldDocument::seenAt).ifPresent(sights::add);
        return sights.stream().min(Instant::compareTo).orElseThrow();
    }
}
