package org.gradewatch.ingest.reading;

import java.util.List;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;

/// What came of reading one document.
///
/// @param reasons everything that stands in the way of publishing it; empty when it was read
/// @param reports what was understood, one for each authority; of a held document as far as it got
public record Reading(Status status, List<Reason> reasons, List<Report> reports) {

    /// The code of the one reason that says nothing of the document: it was not begun, and may be
    /// sent again.
    public static final String TOO_BUSY = "TOO_BUSY";

    public enum Status {
        /// Sure enough to be published as it stands.
        READ,
        /// A person must decide.
        HELD,
        /// It could be opened, and is nothing that we publish.
        NOTHING,
        /// It could not be opened.
        UNREADABLE
    }

    public Reading {
        reasons = List.copyOf(reasons);
        reports = List.copyOf(reports);
    }

    public boolean isTooBusy() {
        return reasons.stream().anyMatch(reason -> reason.code().equals(TOO_BUSY));
    }

    public static Reading read(List<Report> reports) {
        return new Reading(Status.READ, List.of(), reports);
    }

    public static Reading held(List<Reason> reasons, List<Report> reports) {
        return new Reading(Status.HELD, reasons, reports);
    }

    public static Reading nothing(String code, String detail) {
        return new Reading(Status.NOTHING, List.of(new Reason(code, detail)), List.of());
    }

    public static Reading unreadable(Reason reason) {
        return new Reading(Status.UNREADABLE, List.of(reason), List.of());
    }
}
