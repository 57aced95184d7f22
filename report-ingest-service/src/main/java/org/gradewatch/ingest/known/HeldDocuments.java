package org.gradewatch.ingest.known;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.HeldDocument;

/// Every document that waits or waited for a person, as it stands now.
public final class HeldDocuments {

    private static final Comparator<HeldDocument> OLDEST_FIRST =
            Comparator.comparing(HeldDocument::seenAt).thenComparing(HeldDocument::documentId);

    private final Map<DocumentId, HeldDocument> byId = new HashMap<>();

    public synchronized void apply(HeldDocument held) {
        byId.merge(held.documentId(), held, (before, now) -> now.version() > before.version() ? now : before);
    }

    public synchronized Optional<HeldDocument> find(DocumentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public synchronized List<HeldDocument> all() {
        return byId.values().stream().sorted(OLDEST_FIRST).toList();
    }

    public synchronized long open() {
        return byId.values().stream()
                .filter(held -> held.state() == HeldDocument.State.OPEN)
                .count();
    }
}
