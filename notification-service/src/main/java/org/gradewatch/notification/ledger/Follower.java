package org.gradewatch.notification.ledger;

import java.util.List;
import java.util.Set;
import org.gradewatch.notification.subscription.Wish;
import org.jspecify.annotations.Nullable;

/// A person as the reconciliation sees one: everything ever followed, and the rows in the ledger.
///
/// @param erasedMoment what was followed before is not known any more
/// @param told sequences of which the person has a row
record Follower(List<Followed> followed, long erasedMoment, Set<Long> told) {

    /// @param until absent while it is in force
    record Followed(Wish wish, long from, @Nullable Long until) {

        boolean wasInForce(long moment) {
            return from < moment && (until == null || until > moment);
        }
    }
}
