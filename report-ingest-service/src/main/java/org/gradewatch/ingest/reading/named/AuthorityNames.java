package org.gradewatch.ingest.reading.named;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradewatch.model.Authority;
import org.jspecify.annotations.Nullable;

/// Finds authorities by all names that they go by: whole words only, and the longest name wins, so
/// that South Gloucestershire never mentions Gloucestershire.
public final class AuthorityNames {

    private static final Pattern OFFICE = Pattern.compile(
            "(?i)\\b(?:the|metropolitan|county|city|borough|district|unitary|council|authority|london|royal|of|corporation|children's"
                + " services)\\b");

    /// What a word before a name makes of it: another place.
    private static final Set<String> OTHER_PLACE = Set.of(
            "north",
            "south",
            "east",
            "west",
            "mid",
            "central",
            "greater",
            "new",
            "great",
            "upper",
            "lower",
            "northern",
            "southern",
            "eastern",
            "western",
            "northeast",
            "northwest",
            "university",
            "port",
            "old");

    /// What a word after a name makes of it: another body, or a person.
    private static final Set<String> OTHER_BODY = Set.of(
            "united",
            "fc",
            "police",
            "constabulary",
            "university",
            "hospital",
            "hospitals",
            "nhs",
            "rovers",
            "wanderers",
            "college",
            "academy",
            "school",
            "cathedral",
            "airport",
            "festival",
            "road",
            "street",
            "weekly",
            "times",
            "post",
            "live",
            "echo",
            "news",
            "mercury",
            "telegraph",
            "gazette",
            "evening");

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
    public List<Mention> mentions(String text) {
        List<Token> tokens = Token.of(text);
        var mentions = new ArrayList<Mention>();
        int at = 0;
        while (at < tokens.size()) {
            int length = names.longestAt(tokens, at, text);
            if (length == 0) {
                at++;
                continue;
            }
            if (!isAnotherThing(tokens, at, at + length)) {
                mentions.add(mention(tokens, at, at + length));
            }
            at += length;
        }
        return mentions;
    }

    private Mention mention(List<Token> tokens, int from, int to) {
        List<Token> name = tokens.subList(from, to);
        boolean office =
                name.stream().anyMatch(token -> OFFICE.matcher(token.word()).matches())
                        || to < tokens.size()
                                && Set.of("council", "borough", "county")
                                        .contains(tokens.get(to).word());
        return new Mention(name.getFirst().start(), name.getLast().end(), names.get(name), office);
    }

    private static boolean isAnotherThing(List<Token> tokens, int from, int to) {
        Token before = from > 0 ? tokens.get(from - 1) : null;
        Token after = to < tokens.size() ? tokens.get(to) : null;
        return before != null && before.capital() && OTHER_PLACE.contains(before.word())
                || before != null
                        && before.word().equals("of")
                        && from > 1
                        && OTHER_PLACE.contains(tokens.get(from - 2).word())
                || after != null && after.capital() && OTHER_BODY.contains(after.word());
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
        return !then.isEmpty()
                ? then
                : candidates.stream().filter(a -> a.existsOn(day.minusYears(1))).toList();
    }
}
