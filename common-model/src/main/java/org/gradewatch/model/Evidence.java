package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The document's own words for a judgement.
///
/// @param page counted from 1; absent where a document has no pages
/// @param quote at most [#MAX_QUOTE] characters; absent where only the place is kept
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        Area area,
        @Nullable Grade grade,
        @Nullable Integer page,
        @Nullable String quote) {

    public static final int MAX_QUOTE = 300;

    public Evidence {
        if (quote != null && quote.length() > MAX_QUOTE) {
            quote = quote.substring(0, MAX_QUOTE - 1) + "…";
        }
    }

    public Evidence withoutQuote() {
        return quote == null ? this : new Evidence(area, grade, page, null);
    }

    /// The places alone.
    public static List<Evidence> withoutQuotes(List<Evidence> evidence) {
        for (Evidence words : evidence) {
            if (words.quote() != null) {
                return places(evidence);
            }
        }
        return evidence;
    }

    private static List<Evidence> places(List<Evidence> evidence) {
        var places = new ArrayList<Evidence>(evidence.size());
        for (Evidence words : evidence) {
            places.add(words.withoutQuote());
        }
        return places;
    }
}
