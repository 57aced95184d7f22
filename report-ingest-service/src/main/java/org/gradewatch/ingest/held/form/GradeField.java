package org.gradewatch.ingest.held.form;

import java.util.List;
import org.gradewatch.ingest.held.marked.MarkedText;
import org.gradewatch.ingest.held.marked.Quoted;
import org.jspecify.annotations.Nullable;

/// The grade of an area, and what of the document speaks for it.
public record GradeField(SelectField select, List<Spoken> spoken) {

    /// @param finding in words: `good, page 3`
    /// @param mark the id of the place in the text beside; absent where it is not marked
    /// @param note why it is not
    /// @param words of the document, where they are not marked
    /// @param turnTo the page to turn to, where that is not shown
    public record Spoken(
            String finding,
            @Nullable String mark,
            @Nullable String note,
            @Nullable String words,
            @Nullable Integer turnTo) {

        static Spoken of(Quoted quoted, @Nullable MarkedText text) {
            if (text == null) {
                return unmarked(quoted, "from words of the document, which is not kept any more", null);
            }
            String mark = text.marks().get(quoted.id());
            if (mark != null) {
                return new Spoken(quoted.spoken(), mark, null, null, null);
            }
            if (text.shows(quoted.page())) {
                return unmarked(quoted, "from words that are not found in the text beside", null);
            }
            return quoted.page() == null
                    ? unmarked(quoted, "from words that are not found on the pages that are shown", null)
                    : unmarked(quoted, "from a page that is not shown", quoted.page());
        }

        private static Spoken unmarked(Quoted quoted, String note, @Nullable Integer turnTo) {
            return new Spoken(quoted.spoken(), null, note, quoted.words(), turnTo);
        }
    }
}
