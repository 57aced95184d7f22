package org.gradewatch.ingest.known;

import java.util.HashMap;
import java.util.Map;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;

/// The revision of each authority that stands on its topic.
public final class KnownAuthorities {

    private final Map<AuthorityId, Integer> revisions = new HashMap<>();

    public synchronized void apply(Authority authority) {
        revisions.merge(authority.id(), authority.revision(), Math::max);
    }

    /// Whether this revision of it, or a later one, has been published.
    public synchronized boolean has(Authority authority) {
        return revisions.getOrDefault(authority.id(), 0) >= authority.revision();
    }
}
