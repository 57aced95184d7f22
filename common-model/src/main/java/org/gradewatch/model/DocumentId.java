package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The name of a document: the SHA-256 of its bytes, in lower-case hexadecimal.
///
/// The same bytes are the same document, whoever sends them and however often.
public record DocumentId(@JsonValue String value) implements Comparable<DocumentId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator
    public DocumentId {
        if (!FORM.matcher(value).matches()) {
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
