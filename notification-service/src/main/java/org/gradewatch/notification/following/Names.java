package org.gradewatch.notification.following;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;

/// Authorities by what people call them: an id, any of their names, with or without "Council", or a
/// part of a name. Where a name fits several, all of them are found, and the person is asked.
final class Names {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> OFFICE = Set.of(
            "the",
            "council",
            "county",
            "city",
            "borough",
            "metropolitan",
            "district",
            "unitary",
            "authority",
            "london",
            "royal",
            "of");

    private final Authorities authorities;
    private final Map<String, Set<Authority>> whole = new LinkedHashMap<>();
    private final Map<String, Set<Authority>> withoutOffice = new LinkedHashMap<>();

    Names(Authorities authorities) {
        this.authorities = authorities;
        for (Authority authority : authorities.all()) {
            namesOf(authority).map(Names::words).forEach(words -> {
                put(whole, String.join(" ", words), authority);
                put(withoutOffice, String.join(" ", withoutOffice(words)), authority);
            });
        }
    }

    private static Stream<String> namesOf(Authority authority) {
        return Stream.concat(Stream.of(authority.ref().name(), authority.officialName()), authority.aliases().stream());
    }

    private static void put(Map<String, Set<Authority>> index, String key, Authority authority) {
        if (!key.isEmpty()) {
            index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(authority);
        }
    }

    /// The names that a line holds. A comma separates two names, unless it belongs to one, as in
    /// "Bournemouth, Christchurch and Poole".
    List<String> in(String line) {
        List<String> parts = Stream.of(line.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var names = new ArrayList<String>();
        int from = 0;
        while (from < parts.size()) {
            int to = from + 1;
            for (int end = Math.min(parts.size(), from + 3); end > to; end--) {
                if (whole.containsKey(String.join(" ", words(joined(parts, from, end))))) {
                    to = end;
                }
            }
            names.add(joined(parts, from, to));
            from = to;
        }
        return List.copyOf(names);
    }

    private static String joined(List<String> parts, int from, int to) {
        return String.join(", ", parts.subList(from, to));
    }

    /// None, one, or all that it could mean, in the order of their names.
    List<Authority> called(String name) {
        Optional<Authority> byId = authorities.resolve(name);
        if (byId.isPresent()) {
            return List.of(byId.get());
        }
        List<String> words = words(name);
        Set<Authority> found = whole.getOrDefault(String.join(" ", words), Set.of());
        if (found.isEmpty()) {
            found = withoutOffice.getOrDefault(String.join(" ", withoutOffice(words)), Set.of());
        }
        return preferOpen(found.isEmpty() ? havingAll(withoutOffice(words)) : found);
    }

    /// With the name in the place of each id that stands alone on its line.
    String inWords(String text) {
        return text.lines()
                .map(line -> authorities.resolve(line).map(this::nameOf).orElse(line))
                .collect(Collectors.joining("\n"));
    }

    /// By which it is found again: the name, unless another authority has taken it over.
    String nameOf(Authority authority) {
        String name = authority.ref().name();
        return called(name).equals(List.of(authority)) ? name : authority.ref().slug();
    }

    private Set<Authority> havingAll(List<String> words) {
        return words.isEmpty()
                ? Set.of()
                : whole.entrySet().stream()
                        .filter(name -> List.of(name.getKey().split(" ")).containsAll(words))
                        .flatMap(name -> name.getValue().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// A name that a closed authority left to its successor means the successor.
    private static List<Authority> preferOpen(Set<Authority> found) {
        List<Authority> open =
                found.stream().filter(one -> one.closedOn() == null).toList();
        return open.isEmpty() ? List.copyOf(found) : open;
    }

    private static List<String> words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.UK)
                .replace("&", " and ")
                .replace("'", "")
                .replace("’", "");
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> withoutOffice(List<String> words) {
        return words.stream().filter(word -> !OFFICE.contains(word)).toList();
    }
}
