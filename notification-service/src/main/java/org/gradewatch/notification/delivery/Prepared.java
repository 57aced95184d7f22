package org.gradewatch.notification.delivery;

import org.gradewatch.notification.delivery.Packing.Packed;
import org.gradewatch.notification.post.SmtpLine;

/// What there is to do with a parcel.
sealed interface Prepared {

    /// Somebody else has it.
    record Lost() implements Prepared {}

    /// No mail goes out, or not now.
    record Aside(Parcel parcel, Packed packed) implements Prepared {}

    record ToSend(Parcel parcel, Packed packed, SmtpLine.Ready mail) implements Prepared {}

    /// It cannot be written.
    record Unwritable(Parcel parcel, RuntimeException why) implements Prepared {}
}
