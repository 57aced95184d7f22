package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The permanent name of an authority in every event and the key of every record about it.
///
/// It is Ofsted's URN (`80467`); the few authorities without one have a slug instead. It is never a
/// GSS code: those change without a new authority.
public record AuthorityId(@JsonValue String value) implements Comparable<AuthorityId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    @JsonCreator
    public AuthorityId {
        if (!FORM.matcher(value).matches()) {
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
