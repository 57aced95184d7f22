package org.gradewatch.notification.bounce;

import java.util.Optional;

/// What somebody sent back, understood.
sealed interface Returned {

    /// The mail could not be delivered, for good.
    ///
    /// @param status such as `5.1.1`
    record Failed(String status, Verdict verdict) implements Returned {}

    /// It is not delivered yet; the server that says so goes on trying.
    record Delayed(String status) implements Returned {}

    /// Its reader calls it spam.
    ///
    /// @param returnPath of the mail that is meant, where the report names it
    record Complaint(Optional<String> returnPath) implements Returned {}

    /// An answer of an absent person, a receipt, something that is no report at all.
    record NothingToUs(String why) implements Returned {}
}
