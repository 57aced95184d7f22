package org.gradewatch.rating.inspection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;

/// All that was ever said about one authority: of every document the fact with the highest
/// revision. A withdrawal is such a fact too, so that an older one that comes late does not bring
/// the document back.
///
/// It is a set: neither the order in which the facts come nor their repetition makes a difference.
public record Documents(SortedMap<DocumentId, ReportEvent> latest) {

    public Documents {
        latest = Collections.unmodifiableSortedMap(new TreeMap<>(latest));
    }

    public static Documents none() {
        return new Documents(new TreeMap<>());
    }

    public static Documents of(Collection<? extends ReportEvent> facts) {
        var latest = new TreeMap<DocumentId, ReportEvent>();
        for (ReportEvent fact : facts) {
            latest.merge(
                    fact.documentId(), fact, (known, other) -> other.revision() > known.revision() ? other : known);
        }
        return new Documents(latest);
    }

    public Documents with(ReportEvent fact) {
        if (!isNews(fact)) {
            return this;
        }
        var all = new TreeMap<>(latest);
        all.put(fact.documentId(), fact);
        return new Documents(all);
    }

    /// Whether nothing as recent was said about the document before.
    public boolean isNews(ReportEvent fact) {
        ReportEvent known = latest.get(fact.documentId());
        return known == null || known.revision() < fact.revision();
    }

    /// What the document says now; nothing once it is withdrawn.
    public Optional<ReportPublished> published(DocumentId document) {
        return latest.get(document) instanceof ReportPublished published ? Optional.of(published) : Optional.empty();
    }

    List<ReportPublished> published() {
        var published = new ArrayList<ReportPublished>(latest.size());
        for (ReportEvent fact : latest.values()) {
            if (fact instanceof ReportPublished document) {
                published.add(document);
            }
        }
        return published;
    }

    /// The authority as the youngest fact names it.
    public AuthorityRef authority() {
        ReportEvent youngest = null;
        for (ReportEvent fact : latest.values()) {
            // They come in the order of their ids: of two of one moment the later counts.
            if (youngest == null || !fact.occurredAt().isBefore(youngest.occurredAt())) {
                youngest = fact;
            }
        }
        return requireNonNull(youngest, "authority: no document names one").authority();
    }
}
