package org.gradewatch.ingest.reading.opened;

/// A word where it stands on the page, in points from the top left corner.
///
/// @param bottom its base line
public record PlacedWord(String text, float left, float right, float bottom, float height) {}
