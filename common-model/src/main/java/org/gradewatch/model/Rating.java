package org.gradewatch.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known of one authority now: its current judgements and the inspections that they come
/// from.
///
/// @param version how many changes of this authority were announced so far; never reissued
/// @param current absent while no inspection in full is known
/// @param inspections newest first
/// @param reach how far into the topic of reports this rating goes
public record Rating(
        AuthorityRef authority,
        long version,
        @Nullable Current current,
        List<Inspection> inspections,
        Reach reach,
        Instant ratedAt)
        implements Event {

    public Rating {
        requireNonNull(authority, "authority");
        inspections = List.copyOf(inspections);
    }

    /// The current judgements, and the inspection that they come from.
    ///
    /// @param judgements only areas that have a judgement now
    /// @param provisional whether it rests on undated documents alone: press, the report not yet
    ///     seen
    public record Current(
            String inspectionId,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String framework,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            String edition,

            Kind kind,
            Basis basis,
            @Nullable LocalDate inspectionStart,
            @Nullable LocalDate inspectionEnd,
            @Nullable LocalDate publishedOn,
            boolean provisional,
            Map<Area, Judgement> judgements) {

        public Current {
            judgements = Collections.unmodifiableMap(new TreeMap<>(judgements));
        }
    }

    /// One area's current judgement.
    ///
    /// @param before the judgement that it followed, where one is known
    /// @param awaitingReport whether it comes from an earlier inspection, because only press has
    ///     spoken of the latest and did not state this area
    /// @param inspectionId the inspection that gave the grade
    public record Judgement(
            Grade grade, Direction direction, @Nullable Grade before, boolean awaitingReport, String inspectionId) {}

    /// One inspection: all documents that speak of it, taken together.
    ///
    /// @param inspectionId `80467-2018-07-16`: the authority and the first day, or the date of the
    ///     first document
    /// @param formerInspectionIds ids that it had while its dates were not known
    /// @param publishedOn the publication date of its report, or of its first document as an upper
    ///     bound
    /// @param firstSeenAt ingest's first sight of any document on it
    /// @param contradicted areas on which a weaker document says something else
    public record Inspection(
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
            List<Period> windows,
            @Nullable LocalDate publishedOn,
            boolean provisional,
            Map<Area, Grade> judgements,
            @Nullable StatedPrevious statedPrevious,
            @Nullable String leadInspector,
            @Nullable Integer areasForImprovement,
            Instant firstSeenAt,
            List<Area> contradicted,
            List<Source> documents) {

        public Inspection {
            formerInspectionIds = List.copyOf(formerInspectionIds);
            windows = List.copyOf(windows);
            judgements = Collections.unmodifiableMap(new TreeMap<>(judgements));
            contradicted = List.copyOf(contradicted);
            documents = List.copyOf(documents);
        }

        public Inspection withDocuments(List<Source> some) {
            return new Inspection(
                    inspectionId,
                    formerInspectionIds,
                    framework,
                    edition,
                    kind,
                    basis,
                    inspectionStart,
                    inspectionEnd,
                    windows,
                    publishedOn,
                    provisional,
                    judgements,
                    statedPrevious,
                    leadInspector,
                    areasForImprovement,
                    firstSeenAt,
                    contradicted,
                    some);
        }
    }

    /// A document that speaks of an inspection, the strongest first.
    public record Source(
            DocumentId documentId,
            int revision,
            Basis basis,
            @Nullable LocalDate publishedOn,

            @Nullable @JsonInclude(JsonInclude.Include.NON_NULL)
            SourceAddress sourceUri,

            List<Evidence> evidence) {

        public Source {
            evidence = List.copyOf(evidence);
        }

        public Source withoutEvidence() {
            return new Source(documentId, revision, basis, publishedOn, sourceUri, List.of());
        }
    }

    /// A place in the topic of reports: everything up to and with this offset of this partition is
    /// in the rating.
    public record Reach(int partition, long offset) {}

    @Override
    public String eventId() {
        return Hashes.eventId("rating", authority.id(), reach.partition(), reach.offset());
    }

    @Override
    public String eventType() {
        return "org.gradewatch.rating";
    }

    @Override
    public String subject() {
        return authority.id().value();
    }

    @Override
    public Instant occurredAt() {
        return ratedAt;
    }
}
