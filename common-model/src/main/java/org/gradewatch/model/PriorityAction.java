package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// An area where the inspectors want action before anything else.
///
/// @param page counted from 1; absent where a document has no pages
/// @param words the letter's own, at most [#MAX_WORDS] characters
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriorityAction(@Nullable Integer page, String words) {

    /// No letter names nearly as many.
    public static final int MOST = 20;

    public static final int MAX_WORDS = 300;

    public PriorityAction {
        if (words.length() > MAX_WORDS) {
            words = words.substring(0, MAX_WORDS - 1) + "…";
        }
    }
}
