package org.gradewatch.ingest.reading.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.dated.InspectionDays;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.jspecify.annotations.Nullable;

/// Reads a letter about a visit: who, when, and where it wants action first; it gives no grade.
final class VisitLetter {

    private static final Pattern SUBJECT =
            Pattern.compile("(?i)(?:visit|inspection)\\b[^.]{0,80}?\\b(?:of|to|in)\\s+(.{2,80}?)\\s+(?:local authority"
                    + " )?(?:children|social)");

    private static final Pattern DAYS = Pattern.compile(
            "(?i)\\b(on|between|from)\\s+((?:[a-z]{3,6}day,?\\s+)?\\d{1,2}[a-z0-9 ,/–-]{3,60}?20\\d\\d"
                + "(?:\\s*(?:to|until|and|[–-])\\s*(?:[a-z]{3,6}day,?\\s+)?\\d{1,2}\\s+[a-z]{3,9}\\s+20\\d\\d)?)\\b");

    private static final String LETTER = "this letter summarises the findings";

    private final AuthorityNames names;

    VisitLetter(AuthorityNames names) {
        this.names = names;
    }

    Reading read(Kind kind, List<Page> pages, @Nullable LocalDate publishedOn) {
        Front front = new Front(pages);
        var reasons = new ArrayList<Reason>();
        List<Period> windows = windows(front);
        LocalDate day = windows.isEmpty() ? publishedOn : windows.getFirst().start();
        Set<Authority> named = named(front, day);
        if (named.size() != 1) {
            reasons.add(new Reason(
                    named.isEmpty() ? "AUTHORITY_UNKNOWN" : "AUTHORITY_AMBIGUOUS",
                    "the letter names %s (expected: one authority that we know)"
                            .formatted(named.stream().map(a -> a.ref().name()).toList())));
        }
        if (day == null) {
            reasons.add(new Reason("NO_DATE", "the letter states no day of the visit that could be understood"));
        }
        if (!front.text().toLowerCase(Locale.ROOT).contains(LETTER)) {
            reasons.add(new Reason("NOT_RECOGNISED", "it speaks of a visit, but not in the words of a visit's letter"));
        }
        Authority authority = named.size() == 1 ? named.iterator().next() : null;
        Report report = report(kind, authority, windows, publishedOn, PriorityActions.in(pages));
        return reasons.isEmpty() ? Reading.read(List.of(report)) : Reading.held(reasons, List.of(report));
    }

    private Set<Authority> named(Front front, @Nullable LocalDate day) {
        Matcher subject = SUBJECT.matcher(front.text());
        return subject.results()
                .limit(3)
                .flatMap(found -> AuthorityNames.existing(names.called(found.group(1)), day).stream())
                .collect(Collectors.toSet());
    }

    /// The days that the letter's own sentence gives; where it gives none, the only ones in the
    /// letter. Others may be those of an earlier inspection.
    private static List<Period> windows(Front front) {
        int at = front.text().toLowerCase(Locale.ROOT).indexOf(LETTER);
        List<List<Period>> own = at < 0 ? List.of() : days(sentence(front.text(), at));
        if (!own.isEmpty()) {
            return own.getFirst();
        }
        List<List<Period>> all = days(front.text());
        return all.size() == 1 ? all.getFirst() : List.of();
    }

    private static String sentence(String text, int at) {
        int end = text.indexOf(". ", at);
        return end < 0 ? text.substring(at) : text.substring(at, end + 1);
    }

    private static List<List<Period>> days(String text) {
        return DAYS.matcher(text)
                .results()
                .map(days -> InspectionDays.in(stay(days.group(1), days.group(2))))
                .filter(windows -> !windows.isEmpty())
                .distinct()
                .toList();
    }

    /// "Between the 2nd and the 5th" is one stay, "on the 2nd and the 5th" are two days.
    private static String stay(String preposition, String days) {
        return preposition.equalsIgnoreCase("between") ? days.replaceFirst("(?i) and ", " to ") : days;
    }

    private static Report report(
            Kind kind,
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
