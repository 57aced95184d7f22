package org.gradewatch.ingest.reading.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.model.Authority;
import org.jspecify.annotations.Nullable;

/// Finds authorities by all names that they go by: whole words only, and the longest name wins, so
/// that South Gloucestershire never mentions Gloucestershire.
public final class AuthorityNames {

    private static final Pattern OFFICE = Pattern.compile(
            "(?i)\\b(?:the|metropolitan|county|city|borough|district|unitary|council|authority|london|royal|of|corporation|children's"
                + " services)\\b");

    private final NameTree names = new NameTree();

    public AuthorityNames(Collection<Authority> authorities) {
        for (Authority authority : authorities) {
            namesOf(authority).forEach(name -> names.add(name, authority));
        }
    }

    private static Stream<String> namesOf(Authority authority) {
        String name = authority.ref().name();
        int remark = name.indexOf(" (");
        return Stream.concat(
                Stream.of(remark < 0 ? name : name.substring(0, remark), authority.officialName()),
                authority.aliases().stream());
    }

    /// The authorities that go by this name, the whole of it; words of office around it may differ
    /// from ours.
    public List<Authority> called(String name) {
        List<Authority> exactly = names.get(Token.of(name));
        return exactly.isEmpty() ? names.get(Token.of(OFFICE.matcher(name).replaceAll(" "))) : exactly;
    }

    /// Every place where the text names an authority, in order.
    public List<Mention> mentions(String printed) {
        return mentions(printed, Set.of());
    }

    /// @param known whom the document is about: there its name is never a mere word
    public List<Mention> mentions(String printed, Set<Authority> known) {
        String text = Letters.plain(printed);
        List<Token> tokens = Token.of(text);
        List<MatchResult> several =
                OtherNames.SHIPPED.bodiesOfSeveral().places(text).toList();
        var mentions = new ArrayList<Mention>();
        int at = 0;
        while (at < tokens.size()) {
            int length = names.longestAt(tokens, at, text);
            if (length == 0) {
                at++;
                continue;
            }
            mention(tokens, at, at + length, text, mentions, known)
                    .filter(mention -> several.stream()
                            .noneMatch(other -> other.start() <= mention.start() && mention.end() <= other.end()))
                    .ifPresent(mentions::add);
            at += length;
        }
        return mentions;
    }

    private Optional<Mention> mention(
            List<Token> tokens, int from, int to, String text, List<Mention> before, Set<Authority> known) {
        List<Token> name = tokens.subList(from, to);
        boolean office = name.stream()
                        .anyMatch(token -> OFFICE.matcher(token.word()).matches())
                || to < tokens.size()
                        && Set.of("council", "borough").contains(tokens.get(to).word())
                || to + 1 < tokens.size()
                        && OFFICE.matcher(tokens.get(to).word()).matches()
                        && tokens.get(to + 1).word().equals("council");
        var around =
                new Surroundings(text, name.getFirst().start(), name.getLast().end(), office);
        if (around.isAnotherThing() || around.isMereWord() && Collections.disjoint(names.get(name), known)) {
            return Optional.empty();
        }
        boolean listed = !before.isEmpty() && before.getLast().end() + 2 == around.start();
        return Optional.of(new Mention(around.start(), around.end(), names.get(name), office, around.isSure(listed)));
    }

    /// The one among them that existed on that day, or was closed within the year before; without a
    /// day, the one that exists still.
    public static List<Authority> existing(Collection<Authority> candidates, @Nullable LocalDate day) {
        if (day == null) {
            List<Authority> open =
                    candidates.stream().filter(a -> a.closedOn() == null).toList();
            return open.isEmpty() ? List.copyOf(candidates) : open;
        }
        List<Authority> then = candidates.stream().filter(a -> a.existsOn(day)).toList();
        return !then.isEmpty() ? then : lately(candidates, day);
    }

    /// All of them that existed on that day or within the year before: so long a report on the
    /// older one may still appear, and its name alone does not tell which is meant.
    public static List<Authority> lately(Collection<Authority> candidates, @Nullable LocalDate day) {
        return day == null
                ? existing(candidates, null)
                : candidates.stream()
                        .filter(a -> a.existsOn(day) || a.existsOn(day.minusYears(1)))
                        .toList();
    }
}
