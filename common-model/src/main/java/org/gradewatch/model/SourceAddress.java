package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Where a document can be seen, as its sender says.
///
/// Events with it are read far more often than anybody looks at the address, so only its letters
/// are looked at here. Whether they make a URI, and one that a reader can follow safely, is found
/// out by whoever makes a link of it.
public record SourceAddress(@JsonValue String value) {

    @JsonCreator
    public SourceAddress {
        if (!Words.isAddress(value)) {
            throw new IllegalArgumentException(
                    "source address: '%.200s' (expected: an address such as https://files.example.org/report.pdf)"
                            .formatted(value));
        }
    }

    public static SourceAddress of(URI uri) {
        return new SourceAddress(uri.toString());
    }

    /// Empty where it is none after all.
    public Optional<URI> uri() {
        try {
            return Optional.of(new URI(value));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
