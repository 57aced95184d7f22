package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The name of a document: the SHA-256 of its bytes, in lower-case hexadecimal.
///
/// The same bytes are the same document, whoever sends them and however often.
public record DocumentId(@JsonValue String value) implements Comparable<DocumentId> {

    @JsonCreator
    public DocumentId {
        if (!Words.isSha256(value)) {
            throw new IllegalArgumentException(
                    "document id: '%s' (expected: 64 hexadecimal digits, the SHA-256 of the document)"
                            .formatted(value));
        }
    }

    public static DocumentId of(byte[] document) {
        return new DocumentId(Hashes.sha256(document));
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
