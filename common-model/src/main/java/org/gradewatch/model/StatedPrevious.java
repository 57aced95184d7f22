package org.gradewatch.model;

import org.jspecify.annotations.Nullable;

/// What a document itself says of the judgement before the one it reports.
///
/// @param grade absent where only the year is stated
/// @param year the year as printed: that of the inspection or of its publication, so good within
///     one year either way
public record StatedPrevious(
        @Nullable Grade grade, @Nullable Integer year) {}
