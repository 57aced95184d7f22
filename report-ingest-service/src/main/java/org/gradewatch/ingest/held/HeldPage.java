package org.gradewatch.ingest.held;

import java.util.List;
import org.gradewatch.ingest.held.HeldWords.Moment;
import org.gradewatch.ingest.held.form.FormView;
import org.gradewatch.ingest.held.marked.MarkedText;
import org.gradewatch.model.AuthorityRef;
import org.jspecify.annotations.Nullable;

/// One held document: what was understood beside what it says, and the form to decide.
///
/// @param by who looks
/// @param stands where it stands, in a sentence
/// @param decision what was decided; absent while it waits
/// @param published of whom it was published, to be read in the register
/// @param form as it can be decided, or as it was when it no longer can
/// @param decidable whether it still can
/// @param problem why it was not decided just now; absent where nothing was wrong
/// @param meanwhile what differs by now from what was typed
/// @param text absent where the document is not kept
/// @param next the one that waits next; absent where none does
record HeldPage(
        String title,
        String name,
        String id,
        String by,
        String stands,
        Moment since,
        String source,
        @Nullable String sourceUri,
        @Nullable String decision,
        List<AuthorityRef> published,
        List<ReasonWords.Said> reasons,
        FormView form,
        boolean decidable,
        @Nullable String problem,
        List<String> meanwhile,
        @Nullable Reading text,
        @Nullable String next) {

    /// The text beside.
    ///
    /// @param from the first page that is shown
    /// @param pages as in `pages 41 to 80 of 300`; absent where it has none, or all are shown
    /// @param before a page to turn back to; absent where these are the first
    /// @param after a page to turn on to; absent where these are the last
    record Reading(
            MarkedText marked,
            int from,
            @Nullable String pages,
            @Nullable Integer before,
            @Nullable Integer after) {

        static Reading of(MarkedText marked, HeldText.Text text) {
            int from = text.from();
            int shown = text.pages().size();
            return new Reading(
                    marked,
                    from,
                    text.whole() ? null : "Pages %d to %d of %d".formatted(from, from + shown - 1, text.pagesInAll()),
                    from > 1 ? Math.max(1, from - Math.max(1, shown)) : null,
                    text.next());
        }

        public boolean isEmpty() {
            return marked.pages().stream().allMatch(page -> page.pieces().isEmpty());
        }
    }
}
