package org.gradewatch.ingest.receive;

import java.util.List;
import java.util.Locale;
import org.gradewatch.ingest.decision.Decision;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Reason;
import org.gradewatch.model.ReportEvent;
import org.springframework.http.HttpStatus;

/// What became of a document.
///
/// @param status `published`, `known`, `held`, `nothing`, `unreadable` or `withdrawn`
/// @param events ids of the latest facts about it
/// @param reasons what stands in the way, or what should be known
public record Answer(DocumentId documentId, String status, List<String> events, List<Reason> reasons) {

    static Answer to(DocumentId documentId, Decision decision) {
        return switch (decision) {
            case Decision.Publish it -> new Answer(documentId, "published", ids(it.reports()), List.of());
            case Decision.AlreadyKnown it -> new Answer(documentId, "known", it.eventIds(), it.reasons());
            case Decision.Hold it ->
                new Answer(documentId, "held", List.of(), it.held().reasons());
            case Decision.Refuse it ->
                new Answer(documentId, it.status().name().toLowerCase(Locale.ROOT), List.of(), it.reasons());
        };
    }

    static HttpStatus status(Decision decision) {
        return switch (decision) {
            case Decision.Publish _ -> HttpStatus.CREATED;
            case Decision.AlreadyKnown _ -> HttpStatus.OK;
            case Decision.Hold _ -> HttpStatus.ACCEPTED;
            case Decision.Refuse _ -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    static List<String> ids(List<? extends ReportEvent> events) {
        return events.stream().map(ReportEvent::eventId).sorted().toList();
    }
}
