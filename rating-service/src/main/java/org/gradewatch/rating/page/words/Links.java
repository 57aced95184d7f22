package org.gradewatch.rating.page.words;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gradewatch.model.SourceAddress;
import org.jspecify.annotations.Nullable;

/// Addresses that a document claims to come from. Only those that a browser fetches from the web
/// become links; anything else could run in the reader's name.
public final class Links {

    private static final Set<String> WEB = Set.of("http", "https");

    private Links() {}

    public static Optional<String> toWeb(@Nullable SourceAddress address) {
        return Optional.ofNullable(address)
                .flatMap(SourceAddress::uri)
                .filter(uri -> uri.getScheme() != null
                        && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                        && uri.getHost() != null)
                .map(URI::toASCIIString);
    }
}
