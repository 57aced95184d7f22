package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The permanent name of an authority in every event and the key of every record about it.
///
/// It is Ofsted's URN (`80467`); the few authorities without one have a slug instead. It is never a
/// GSS code: those change without a new authority.
public record AuthorityId(@JsonValue String value) implements Comparable<AuthorityId> {

    @JsonCreator
    public AuthorityId {
        if (!Words.isSlug(value)) {
            throw new IllegalArgumentException(
                    "authority id: '%s' (expected: a URN such as 80467, or a slug such as east-surrey)"
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(AuthorityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
