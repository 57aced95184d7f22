package org.gradewatch.ingest.held.form;

/// Something that cannot be as it was typed.
///
/// @param field the id of the field that it is about
/// @param words for the person who typed it
public record Wrong(String field, String words) {}
