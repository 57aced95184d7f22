package org.gradewatch.ingest.reading.official;

/// The ways of reading a judgement. They share no pattern: what misleads one does not mislead
/// another.
enum Witness {
    /// The table, in the order of the content stream: a label, then at once its grade.
    TABLE,
    /// The headings of the report's sections: a label, a colon or a verb, a grade.
    HEADINGS,
    /// The table again, by where the words stand on the page, whatever their order.
    PLACES
}
