package org.gradewatch.rating.following;

import java.time.Instant;
import java.util.List;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.RatingChanged;
import org.jspecify.annotations.Nullable;

/// A change in the form in which it is answered: the event, and its place in the sequence.
record ChangeJson(
        String id,
        long sequence,
        long version,
        AuthorityRef authority,
        ChangeReason reason,
        boolean provisional,
        Instant announcedAt,
        RatingChanged.@Nullable InspectionRef inspection,
        List<RatingChanged.AreaChange> areas,
        List<DocumentId> documents) {

    static ChangeJson of(ChangeLog.Sequenced sequenced) {
        RatingChanged change = sequenced.change();
        return new ChangeJson(
                change.id(),
                sequenced.sequence(),
                change.version(),
                change.authority(),
                change.reason(),
                change.provisional(),
                change.announcedAt(),
                change.inspection(),
                change.areas(),
                change.documents());
    }
}
