package org.gradewatch.ingest.reading.official;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.official.OtherDocuments.Other;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Report;
import org.jspecify.annotations.Nullable;

/// Reads a letter about a visit: who, when, and where it wants action first; it gives no grade.
final class VisitLetter {

    private final AuthorityNames names;
    private final Other other;
    private final Kind kind;
    private final Doubts doubts = new Doubts();

    VisitLetter(AuthorityNames names, Other other, Kind kind) {
        this.names = names;
        this.other = other;
        this.kind = kind;
    }

    Reading read(List<Page> pages, @Nullable LocalDate publishedOn) {
        Front front = new Front(pages);
        List<Period> windows = LetterDays.in(front, other.opens());
        LocalDate day = windows.isEmpty() ? publishedOn : windows.getFirst().start();
        Authority authority = authority(front, day);
        if (day == null) {
            doubts.add("NO_DATE", "the letter states no day of the visit that could be understood");
        }
        String text = front.text().toLowerCase(Locale.ROOT);
        if (other.opens().stream().noneMatch(text::contains)) {
            if (other.nothing() != null) {
                return Reading.nothing(other.nothing(), other.said());
            }
            doubts.add("NOT_RECOGNISED", "it speaks of a visit, but not in the words of a visit's letter");
        }
        Report report = report(authority, windows, publishedOn, PriorityActions.in(pages));
        return doubts.reasons().isEmpty()
                ? Reading.read(List.of(report))
                : Reading.held(doubts.reasons(), List.of(report));
    }

    private @Nullable Authority authority(Front front, @Nullable LocalDate day) {
        Set<Authority> named = new Addressee(names).of(front, other.says(), day);
        if (named.size() == 1) {
            return named.iterator().next();
        }
        doubts.add(
                named.isEmpty() ? "AUTHORITY_UNKNOWN" : "AUTHORITY_AMBIGUOUS",
                "the letter names %s (expected: one authority that we know)",
                named.stream().map(a -> a.ref().name()).sorted().toList());
        return null;
    }

    private Report report(
            @Nullable Authority authority,
            List<Period> windows,
            @Nullable LocalDate publishedOn,
            @Nullable List<PriorityAction> priorityActions) {
        return new Report(
                authority == null ? null : authority.ref(),
                null,
                null,
                kind,
                Basis.OFFICIAL,
                windows.isEmpty() ? null : windows.getFirst().start(),
                windows.isEmpty() ? null : windows.getLast().end(),
                windows,
                publishedOn,
                null,
                null,
                Map.of(),
                null,
                List.of(),
                priorityActions);
    }
}
