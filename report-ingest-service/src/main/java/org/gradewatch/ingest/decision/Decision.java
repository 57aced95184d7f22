package org.gradewatch.ingest.decision;

import java.util.List;
import java.util.stream.Stream;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.model.Event;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.Reason;
import org.gradewatch.model.ReportEvent;
import org.jspecify.annotations.Nullable;

/// What is to be done with a document.
public sealed interface Decision {

    /// The events that make it so: to be written together, or not at all.
    List<Event> events();

    /// The document says something new, of one authority or of several.
    ///
    /// @param closed the document as it was held before, now no longer waiting; absent where it
    ///     never was
    record Publish(List<ReportEvent> reports, @Nullable HeldDocument closed) implements Decision {

        public Publish {
            reports = List.copyOf(reports);
        }

        @Override
        public List<Event> events() {
            return Stream.<Event>concat(reports.stream(), Stream.ofNullable(closed))
                    .toList();
        }
    }

    /// Nothing new.
    ///
    /// @param eventIds of the latest facts about the document
    /// @param reasons what the sender should know, such as that a person discarded it
    record AlreadyKnown(List<String> eventIds, List<Reason> reasons) implements Decision {

        @Override
        public List<Event> events() {
            return List.of();
        }
    }

    /// A person must decide.
    ///
    /// @param isNews whether this is not on the topic yet
    record Hold(HeldDocument held, boolean isNews) implements Decision {

        @Override
        public List<Event> events() {
            return isNews ? List.of(held) : List.of();
        }
    }

    /// It is nothing that we publish, or it could not be opened.
    record Refuse(Reading.Status status, List<Reason> reasons) implements Decision {

        @Override
        public List<Event> events() {
            return List.of();
        }
    }
}
