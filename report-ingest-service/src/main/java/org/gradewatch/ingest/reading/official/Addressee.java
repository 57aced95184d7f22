package org.gradewatch.ingest.reading.official;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.named.Mention;
import org.gradewatch.model.Authority;
import org.jspecify.annotations.Nullable;

/// Whom is a letter about? Those who are named behind the words for the visit: "focused visit to
/// Luton children's services", "inspection of the multi-agency response to neglect in Luton".
final class Addressee {

    /// In the title and the first sentences; further down others may be visited.
    private static final int PLACES = 3;

    private static final int LONGEST = 160;

    private static final Pattern BEFORE =
            Pattern.compile("(?i)^(?:[\\s:–-]|'s\\b|(?:of|to|in|at|the|local|area|authority)\\s)+(?=\\S)");

    /// Where the name ends at the latest: a new sentence, a heading, a day.
    private static final Pattern END = Pattern.compile("(?<!\\b[Ss]t)[.;:!?](?:\\s|$)"
            + "|\\s(?:Inspection|Dates?|Between|From|On|Dear|To|This|These|Headline|Published|Information|Introduction"
            + "|Background|Ofsted|Letter)\\b"
            + "|\\s(?i:on|from|between|dated)\\s+(?:\\p{L}+day,?\\s+)?\\d"
            + "|\\s\\(?\\d|\\s(?i:since|following|which|that|where|was|were|took)\\s");

    /// What is no part of the name of an authority.
    private static final Pattern OF_ITS = Pattern.compile(
            "(?i)('s)?\\s(?:local\\s(?:area|authority)|(?:local\\s)?safeguarding\\s|partnership\\b|area\\spartnership"
                    + "|children(?:'s)?\\s(?:services|social)|social\\s(?:care|work)).*");

    private final AuthorityNames names;

    Addressee(AuthorityNames names) {
        this.names = names;
    }

    /// @param visit the words for it
    /// @param day names pass from an authority to its successor
    Set<Authority> of(Front front, List<String> visit, @Nullable LocalDate day) {
        String text = front.text();
        return Pattern.compile(visit.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?i:", ")")))
                .matcher(text)
                .results()
                .limit(PLACES)
                .flatMap(found ->
                        named(text.substring(found.end(), Math.min(text.length(), found.end() + LONGEST)), day)
                                .stream())
                .collect(Collectors.toSet());
    }

    private Set<Authority> named(String following, @Nullable LocalDate day) {
        String subject = END.split(BEFORE.matcher(following).replaceFirst(""), 2)[0];
        List<Authority> called = names.called(OF_ITS.matcher(subject).replaceFirst(""));
        var named = new LinkedHashSet<>(AuthorityNames.existing(called, day));
        if (named.isEmpty()) {
            for (Mention mention : names.mentions(OF_ITS.matcher(subject).replaceFirst(""))) {
                named.addAll(AuthorityNames.existing(mention.candidates(), day));
            }
        }
        return named;
    }
}
