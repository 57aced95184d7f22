package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A fact about what one document says about one authority. Keyed by the authority; never edited:
/// what is learnt better, taken back or reinstated is a new fact with a higher [#revision()], and
/// the highest counts.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface ReportEvent extends Event permits ReportPublished, ReportWithdrawn {

    AuthorityRef authority();

    DocumentId documentId();

    /// Counts the facts about this document and this authority, from 1.
    int revision();

    @Override
    default String eventId() {
        return Hashes.eventId("report", documentId(), authority().id(), revision());
    }

    @Override
    default String subject() {
        return authority().id().value();
    }
}
