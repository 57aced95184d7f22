package org.gradewatch.rating.announcement;

import java.util.List;
import java.util.Optional;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.RatingChanged.Cause;
import org.gradewatch.model.RatingChanged.InspectionRef;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.rating.inspection.Documents;
import org.gradewatch.rating.inspection.Inspection;
import org.gradewatch.rating.inspection.Inspections;
import org.gradewatch.rating.standing.Standing;
import org.jspecify.annotations.Nullable;

/// The change that is announced when a fact makes the standing another than the announced one, or
/// when it is a letter that is news by itself.
///
/// @param fact what made us look
/// @param before all that was known before it
/// @param after all that is known with it
/// @param sameFacts whether nothing but our own rules can have made a difference
record Announcement(
        ReportEvent fact,
        Documents before,
        Documents after,
        Inspections inspections,
        Standing standing,
        Announced announced,
        boolean sameFacts) {

    private static final int MOST_DOCUMENTS = 1_000;

    Optional<RatingChanged> change() {
        if (!announced.tells(standing)) {
            return Optional.of(ratingChange());
        }
        return visitOnly();
    }

    /// What there is to tell where the judgements stay as they were announced.
    Optional<RatingChanged> visitOnly() {
        return visit().map(this::visitChange);
    }

    private RatingChanged ratingChange() {
        Inspection latest = standing.latest();
        return change(
                ChangeReasons.of(this),
                latest,
                AreaChanges.between(
                        announced,
                        standing,
                        words(),
                        latest != null && latest.speaksOfIt(fact.documentId()),
                        authority().openedOn()));
    }

    private RatingChanged visitChange(Inspection visit) {
        return change(ChangeReason.VISIT, visit, AreaChanges.none(announced.judgements()));
    }

    /// The visit that the fact speaks of, where that is news.
    private Optional<Inspection> visit() {
        return sameFacts || !fact.equals(after.latest().get(fact.documentId()))
                ? Optional.empty()
                : inspections
                        .of(fact.documentId())
                        .filter(Inspection::isVisit)
                        .filter(visit -> visit.documentIds().equals(List.of(fact.documentId())))
                        .filter(visit -> Visits.isNews(visit, before, standing.latest()));
    }

    private RatingChanged change(ChangeReason reason, @Nullable Inspection inspection, List<AreaChange> areas) {
        long version = announced.version() + 1;
        String causing = fact.eventId();
        return new RatingChanged(
                RatingChanged.idOf(authority().id(), version, causing),
                version,
                authority(),
                reason,
                reason == ChangeReason.VISIT ? announced.isProvisional() : standing.isProvisional(),
                fact.occurredAt(),
                inspection == null ? null : reference(inspection),
                areas,
                inspection == null ? List.of() : strongest(inspection.documentIds()),
                cause(causing),
                priorityActions(inspection));
    }

    /// What the letter wants done first: said where the change speaks of the letter's own visit.
    private @Nullable List<PriorityAction> priorityActions(@Nullable Inspection inspection) {
        return inspection != null
                        && inspection.speaksOfIt(fact.documentId())
                        && fact instanceof ReportPublished published
                ? published.report().priorityActions()
                : null;
    }

    /// As many as a record has room for.
    private static List<DocumentId> strongest(List<DocumentId> documents) {
        return documents.size() <= MOST_DOCUMENTS ? documents : documents.subList(0, MOST_DOCUMENTS);
    }

    private AuthorityRef authority() {
        return after.authority();
    }

    private List<Evidence> words() {
        return switch (fact) {
            case ReportPublished published -> published.report().evidence();
            case ReportWithdrawn _ -> List.of();
        };
    }

    private InspectionRef reference(Inspection inspection) {
        return new InspectionRef(
                inspection.id(),
                inspection.isVisit() ? inspection.formerIds() : announced.formerIds(inspection),
                inspection.framework(),
                inspection.edition(),
                inspection.kind(),
                inspection.basis(),
                inspection.start(),
                inspection.end(),
                inspection.publishedOn(),
                inspection.firstSeenAt(),
                inspection.sourceUri());
    }

    /// A withdrawal says neither how well founded the document was nor when it was first seen; the
    /// document itself did. Of one that we never knew the least is assumed.
    private Cause cause(String causing) {
        return switch (fact) {
            case ReportPublished published -> cause(causing, published);
            case ReportWithdrawn withdrawn ->
                before.published(withdrawn.documentId())
                        .map(known -> cause(causing, known))
                        .orElseGet(() -> new Cause(causing, fact.documentId(), Basis.PRESS, withdrawn.withdrawnAt()));
        };
    }

    private Cause cause(String causing, ReportPublished document) {
        return new Cause(causing, fact.documentId(), document.report().basis(), document.seenAt());
    }
}
