package org.gradewatch.ingest.reading.official;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.named.Mention;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Authority;
import org.jspecify.annotations.Nullable;

/// Who is it about? The one authority that the title names, and nobody whom the text names more
/// often.
final class Whose {

    /// Whoever is named less often is named in passing: a neighbour, or the inspectorate's address.
    private static final int OFTEN = 3;

    private final AuthorityNames names;
    private final Doubts doubts;

    Whose(AuthorityNames names, Doubts doubts) {
        this.names = names;
        this.doubts = doubts;
    }

    /// @param day of the inspection: names pass from an authority to its successor
    @Nullable
    Authority of(Title title, List<Page> pages, @Nullable LocalDate day) {
        Set<Authority> found = named(title, day);
        if (found.isEmpty()) {
            doubts.add("AUTHORITY_UNKNOWN", "the title '%s' names no authority that we know", title.text());
            return null;
        }
        if (found.size() > 1) {
            doubts.add(
                    "AUTHORITY_AMBIGUOUS",
                    "the title '%s' names %s",
                    title.text(),
                    found.stream().map(a -> a.ref().name()).toList());
            return null;
        }
        Authority authority = found.iterator().next();
        checkNamedInside(authority, pages);
        return authority;
    }

    /// Where no known form of a title fits, or what fits is no name that we know, whoever is named
    /// anywhere in the title.
    private Set<Authority> named(Title title, @Nullable LocalDate day) {
        Set<Authority> called = existing(title.names().stream().map(names::called), day);
        return called.isEmpty()
                ? existing(names.mentions(title.text()).stream().map(Mention::candidates), day)
                : called;
    }

    private static Set<Authority> existing(Stream<List<Authority>> candidates, @Nullable LocalDate day) {
        return candidates
                .flatMap(some -> AuthorityNames.existing(some, day).stream())
                .collect(Collectors.toSet());
    }

    /// A title left standing from another authority's report is found out: nobody else may be named
    /// more than twice as often as the one that the title names. Neighbours with whom it shares its
    /// services may be named more often than a small authority itself.
    private void checkNamedInside(Authority authority, List<Page> pages) {
        Map<String, Long> named = pages.stream()
                .flatMap(page -> names.mentions(page.text(), Set.of(authority)).stream())
                .flatMap(mention -> mention.candidates().stream())
                .collect(Collectors.groupingBy(a -> a.ref().name(), Collectors.counting()));
        String its = authority.ref().name();
        long own = named.getOrDefault(its, 0L);
        named.forEach((name, times) -> {
            if (times >= OFTEN && times > 2 * own) {
                doubts.add("AUTHORITY_AMBIGUOUS", "the title names %s, the text rather %s", its, name);
            }
        });
    }
}
