package org.gradewatch.ingest.held.marked;

import org.jspecify.annotations.Nullable;

/// Words of the document that a finding rests on.
///
/// @param field the id of the finding's field, to go back to
/// @param area in words
/// @param grade in words; absent where the words give none
/// @param page counted from 1; absent where a document has no pages
/// @param words absent where only the place is known
public record Quoted(
        String id,
        String field,
        String area,
        @Nullable String grade,
        @Nullable Integer page,
        @Nullable String words) {

    /// `overall effectiveness: good`
    public String finding() {
        return grade == null ? area : area + ": " + grade;
    }

    /// `good, page 3`
    public String spoken() {
        String what = grade == null ? "no grade" : grade;
        return page == null ? what : what + ", page " + page;
    }
}
