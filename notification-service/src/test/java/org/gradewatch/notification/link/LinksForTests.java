package org.gradewatch.notification.link;

import java.net.URI;

/// The links of a service with the default addresses.
public final class LinksForTests {

    private LinksForTests() {}

    public static Links links() {
        var hashes = new KeyedHashes("5a".repeat(32));
        return new Links(
                URI.create("http://localhost:8082/"), URI.create("http://localhost:8080"), new Tokens(hashes), hashes);
    }
}
