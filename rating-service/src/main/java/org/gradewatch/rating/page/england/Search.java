package org.gradewatch.rating.page.england;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityRef;

/// Finds who is meant by a name: the authority's own, its council's, or one that people use.
final class Search {

    /// Fewer letters are too few to guess from.
    private static final int LEAST_LETTERS = 3;

    private static final int MOST_GUESSES = 5;
    private static final int MOST_WRONG = 3;

    private final List<Authority> authorities;

    Search(List<Authority> authorities) {
        this.authorities = authorities;
    }

    sealed interface Found {

        /// No doubt.
        record One(Authority authority) implements Found {}

        /// The name is in the names of these.
        record Several(List<Authority> authorities) implements Found {}

        /// Nobody is called so, and these almost are.
        record Near(List<Authority> authorities) implements Found {}

        record Nobody() implements Found {}
    }

    Found find(String name) {
        String asked = Spelling.of(name);
        if (asked.isEmpty()) {
            return new Found.Nobody();
        }
        String bare = Spelling.bare(asked);
        List<Authority> exactly = firstOf(those(asked::equals), () -> those(bare::equals));
        if (exactly.size() == 1) {
            return new Found.One(exactly.getFirst());
        }
        List<Authority> fitting =
                firstOf(exactly, () -> those(spelling -> holds(spelling, asked) || holds(spelling, bare)));
        if (!fitting.isEmpty()) {
            return new Found.Several(fitting);
        }
        List<Authority> near = near(bare);
        return near.isEmpty() ? new Found.Nobody() : new Found.Near(near);
    }

    private static List<Authority> firstOf(List<Authority> some, Supplier<List<Authority>> others) {
        return some.isEmpty() ? others.get() : some;
    }

    private List<Authority> those(Predicate<String> fits) {
        return authorities.stream()
                .filter(authority -> spellings(authority).anyMatch(fits))
                .toList();
    }

    /// From the beginning of a word on.
    private static boolean holds(String spelling, String asked) {
        return (" " + spelling).contains(" " + asked);
    }

    private List<Authority> near(String asked) {
        if (asked.length() < LEAST_LETTERS) {
            return List.of();
        }
        int allowed = Math.clamp(asked.length() / 4, 1, MOST_WRONG);
        Map<Authority, Integer> distances = authorities.stream()
                .collect(Collectors.toMap(authority -> authority, authority -> distance(authority, asked, allowed)));
        return authorities.stream()
                .filter(authority -> distances.getOrDefault(authority, allowed + 1) <= allowed)
                .sorted(Comparator.comparing(distances::get))
                .limit(MOST_GUESSES)
                .toList();
    }

    private static int distance(Authority authority, String asked, int allowed) {
        return spellings(authority)
                .map(Spelling::bare)
                .filter(spelling -> Math.abs(spelling.length() - asked.length()) <= allowed)
                .mapToInt(spelling -> Spelling.distance(spelling, asked))
                .min()
                .orElse(allowed + 1);
    }

    private static Stream<String> spellings(Authority authority) {
        AuthorityRef ref = authority.ref();
        var names = new ArrayList<String>();
        names.add(ref.name());
        names.add(ref.slug());
        names.add(authority.officialName());
        names.addAll(authority.aliases());
        for (String code : new String[] {ref.urn(), ref.gss(), ref.laCode()}) {
            if (code != null) {
                names.add(code);
            }
        }
        return names.stream().map(Spelling::of);
    }
}
