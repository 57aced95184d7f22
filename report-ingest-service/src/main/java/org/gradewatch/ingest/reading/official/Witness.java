package org.gradewatch.ingest.reading.official;

/// The ways of reading a judgement. They share no pattern: what misleads one does not mislead
/// another.
enum Witness {
    /// The table, in the order of the content stream: a label, then at once its grade.
    TABLE,
    /// A sentence of the first page, or one that opens a summary: the framework's words for it, the
    /// authority, a verb, a grade.
    BANNER,
    /// The headings of the report's sections: a label, then a colon, a verb or a cell with a grade.
    HEADINGS,
    /// The first pages again, by where the words stand, whatever their order: a grade beside a
    /// label, and the lines between the dates and the table that end with one.
    PLACES
}
