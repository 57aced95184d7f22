package org.gradewatch.model;

/// Why a document was not published, or what is odd about it.
///
/// @param code in capitals, for machines: `NO_DATE`
/// @param detail one sentence that names what was found and what was expected, for people
public record Reason(String code, String detail) {

    public Reason {
        Words.check("reason", code);
    }
}
