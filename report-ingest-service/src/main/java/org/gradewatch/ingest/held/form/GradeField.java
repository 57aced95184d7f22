package org.gradewatch.ingest.held.form;

import java.util.List;
import org.gradewatch.ingest.held.marked.MarkedText;
import org.gradewatch.ingest.held.marked.Quoted;
import org.jspecify.annotations.Nullable;

/// The grade of an area, and what of the document speaks for it.
public record GradeField(SelectField select, List<Spoken> spoken) {

    /// @param finding in words: `good, page 3`
    /// @param words of the document, where they are not found in the text
    /// @param mark the id of the place in the text beside; absent where it was not found there
    /// @param turnTo the page to turn to, where that is not shown
    public record Spoken(
            String finding,
            @Nullable String words,
            @Nullable String mark,
            @Nullable Integer turnTo) {

        static Spoken of(Quoted quoted, @Nullable MarkedText text) {
            String mark = text == null ? null : text.marks().get(quoted.id());
            return new Spoken(
                    quoted.spoken(),
                    mark == null ? quoted.words() : null,
                    mark,
                    text == null || text.shows(quoted.page()) ? null : quoted.page());
        }
    }
}
