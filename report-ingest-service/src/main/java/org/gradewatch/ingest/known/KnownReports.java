package org.gradewatch.ingest.known;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.ReportEvent;

/// Everything that stands on the topic of reports, the highest revision of each document and
/// authority. Applying an event again, or an older one late, changes nothing.
public final class KnownReports {

    private final Map<DocumentId, Map<AuthorityId, KnownReport>> byDocument = new HashMap<>();
    private final Map<AuthorityId, Map<DocumentId, KnownReport>> byAuthority = new HashMap<>();

    public synchronized void apply(ReportEvent event) {
        AuthorityId authority = event.authority().id();
        KnownReport before =
                byDocument.getOrDefault(event.documentId(), Map.of()).get(authority);
        if (before != null && before.revision() >= event.revision()) {
            return;
        }
        KnownReport now = KnownReport.of(event, before);
        byDocument.computeIfAbsent(event.documentId(), _ -> new TreeMap<>()).put(authority, now);
        byAuthority.computeIfAbsent(authority, _ -> new TreeMap<>()).put(event.documentId(), now);
    }

    /// What the document says of each authority, withdrawn or not; empty where it was never
    /// published.
    public synchronized Map<AuthorityId, KnownReport> of(DocumentId document) {
        return Map.copyOf(byDocument.getOrDefault(document, Map.of()));
    }

    /// Another document of equal rank that says something else of the same inspection.
    public synchronized Optional<DocumentId> contradicted(
            AuthorityId authority, Findings findings, DocumentId document) {
        return byAuthority.getOrDefault(authority, Map.of()).entrySet().stream()
                .filter(known -> !known.getKey().equals(document))
                .filter(known -> stands(known.getValue(), findings))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean stands(KnownReport known, Findings against) {
        return !known.withdrawn() && known.findings() != null && against.contradicts(known.findings());
    }
}
