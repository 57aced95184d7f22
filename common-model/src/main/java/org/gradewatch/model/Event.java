package org.gradewatch.model;

import java.time.Instant;

/// What is put on a topic. Its CloudEvents attributes are computed from it, so that the same fact
/// has the same id whoever writes it and however often.
public interface Event {

    /// Unique with the source, and the same for the same fact: ASCII, no dots.
    String eventId();

    /// Dotted and lower-case: `org.gradewatch.report.published`.
    String eventType();

    /// What it is about, and the record's key: an authority id or a document id.
    String subject();

    /// When it came to be.
    Instant occurredAt();
}
