package org.gradewatch.ingest.reading.named;

import java.util.List;
import org.gradewatch.model.Authority;

/// A place where a text names an authority.
///
/// @param candidates more than one where a name passed from an authority to its successor
/// @param withOffice whether it is named as an authority ("Reading Borough Council"), not only by
///     its place ("Reading")
/// @param isSure whether it is the authority that is meant, not the land around a town ("Rugby,
///     Warwickshire")
public record Mention(int start, int end, List<Authority> candidates, boolean withOffice, boolean isSure) {

    public Mention {
        candidates = List.copyOf(candidates);
    }
}
