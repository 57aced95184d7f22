package org.gradewatch.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The current rating of an authority is no longer what was announced last. A log of what was
/// announced, in the order in which we learnt it; never rewritten.
///
/// @param id the same wherever it is sent: hash of authority, version and causing event
/// @param version counts the authority's changes, from 1
/// @param provisional whether the rating now rests on undated documents alone
/// @param inspection the inspection that is current now; absent when none is left
/// @param areas every area that has or had a judgement, overall first
/// @param documents the documents that speak of the inspection
/// @param cause what made us look again
/// @param priorityActions of the letter that made us look, see [Report#priorityActions()]
public record RatingChanged(
        String id,
        long version,
        AuthorityRef authority,
        ChangeReason reason,
        boolean provisional,
        Instant announcedAt,
        @Nullable InspectionRef inspection,
        List<AreaChange> areas,
        List<DocumentId> documents,
        Cause cause,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<PriorityAction> priorityActions)
        implements Event {

    public RatingChanged {
        requireNonNull(id, "id");
        requireNonNull(authority, "authority");
        requireNonNull(reason, "reason");
        areas = List.copyOf(areas);
        documents = List.copyOf(documents);
        priorityActions = priorityActions == null ? null : List.copyOf(priorityActions);
    }

    /// Made by a document that does not speak of priority action.
    public RatingChanged(
            String id,
            long version,
            AuthorityRef authority,
            ChangeReason reason,
            boolean provisional,
            Instant announcedAt,
            @Nullable InspectionRef inspection,
            List<AreaChange> areas,
            List<DocumentId> documents,
            Cause cause) {
        this(id, version, authority, reason, provisional, announcedAt, inspection, areas, documents, cause, null);
    }

    public static String idOf(AuthorityId authority, long version, String causingEvent) {
        return Hashes.eventId("change", authority, version, causingEvent);
    }

    /// The inspection (or, for a visit, the visit) that a change speaks of.
    ///
    /// @param firstSeenAt ingest's first sight of any document on it: what the window for alerts
    ///     counts from
    /// @param publishedOn of a press text its own date, an upper bound; absent where no document
    ///     says
    /// @param sourceUri where the strongest document can be seen
    public record InspectionRef(
            String inspectionId,
            List<String> formerInspectionIds,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String framework,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String edition,

            Kind kind,
            Basis basis,
            @Nullable LocalDate inspectionStart,
            @Nullable LocalDate inspectionEnd,
            @Nullable LocalDate publishedOn,
            Instant firstSeenAt,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            SourceAddress sourceUri) {

        public InspectionRef {
            formerInspectionIds = List.copyOf(formerInspectionIds);
        }
    }

    /// One area before and after.
    ///
    /// @param before absent where nothing is known
    /// @param after absent where the area has no judgement any more
    /// @param evidence the document's own words for the grade after, where the causing document
    ///     gave them
    public record AreaChange(
            Area area,
            @Nullable Before before,
            @Nullable After after,
            Direction direction,
            Comparability comparable,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Evidence evidence) {}

    /// @param stated whether it is the new document's word for it, not a report that we have read
    /// @param year the year of the inspection that gave it, where known
    public record Before(
            Grade grade,
            boolean stated,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            Integer year) {}

    /// @param awaitingReport see [Rating.Judgement#awaitingReport()]
    public record After(Grade grade, boolean awaitingReport) {}

    /// The event that made us look again.
    ///
    /// @param seenAt ingest's first sight of its document
    public record Cause(String eventId, DocumentId documentId, Basis basis, Instant seenAt) {}

    @Override
    public String eventId() {
        return id;
    }

    @Override
    public String eventType() {
        return "org.gradewatch.rating.changed";
    }

    @Override
    public String subject() {
        return authority.id().value();
    }

    @Override
    public Instant occurredAt() {
        return announcedAt;
    }
}
