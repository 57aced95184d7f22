package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.press.Claim.Scope;
import org.gradewatch.ingest.reading.press.Claim.Sense;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Grade;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// What a story says of the inspection before: its grade and its year, from one clause.
record Previous(Story story, Attribution attribution) {

    private static final Pattern SINCE = Pattern.compile(
            "(?i)since (?:the |its |their |our |the council's )?(?:last |previous )?(?:full )?(?:ofsted )?(?:\\w+"
                    + " )?inspection (?:of|in)(?: \\w+)? (20[0-4]\\d)\\b");

    @Nullable
    StatedPrevious of(Authority authority, List<Claim> told, @Nullable LocalDate day) {
        List<Claim> earlier = told.stream()
                .filter(claim -> claim.sense() == Sense.EARLIER && claim.scope() != Scope.PART)
                .filter(claim -> attribution.owners(claim).equals(List.of(authority)))
                .toList();
        StatedPrevious previous = earlier.isEmpty() ? yearAlone() : latest(earlier);
        return previous == null || !isPossible(previous, authority, day) || isOlder(previous, authority, told)
                ? null
                : previous;
    }

    /// Who keeps a grade had it before: another one that is told is older still.
    private boolean isOlder(StatedPrevious previous, Authority authority, List<Claim> told) {
        return previous.grade() != null
                && told.stream()
                        .filter(claim -> claim.isNews() && claim.isOfTheWhole())
                        .filter(claim -> !claim.grade().equals(previous.grade()))
                        .filter(claim -> attribution.owners(claim).contains(authority))
                        .anyMatch(claim ->
                                Mood.isKeptOrAgain(claim.sentence().text().substring(0, claim.to())));
    }

    /// Of several with a year the latest; of several without, the one that all name.
    private static @Nullable StatedPrevious latest(List<Claim> earlier) {
        Set<Grade> grades = earlier.stream().map(Claim::grade).collect(Collectors.toSet());
        List<Claim> dated =
                earlier.stream().filter(claim -> claim.year() != null).toList();
        if (grades.size() == 1 && dated.isEmpty()) {
            return new StatedPrevious(grades.iterator().next(), null);
        }
        if (dated.isEmpty() || grades.size() > 1 && dated.size() < earlier.size()) {
            return null;
        }
        int year = dated.stream()
                .map(Claim::year)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Set<Grade> then = dated.stream()
                .filter(claim -> Integer.valueOf(year).equals(claim.year()))
                .map(Claim::grade)
                .collect(Collectors.toSet());
        return then.size() == 1 ? new StatedPrevious(then.iterator().next(), year) : null;
    }

    private @Nullable StatedPrevious yearAlone() {
        Set<Integer> years = story.sentences().stream()
                .flatMap(sentence -> SINCE.matcher(sentence.text()).results())
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
        return years.size() == 1 ? new StatedPrevious(null, years.iterator().next()) : null;
    }

    /// Nobody was inspected before it existed, nor after the article was written.
    private static boolean isPossible(StatedPrevious previous, Authority authority, @Nullable LocalDate day) {
        Integer year = previous.year();
        LocalDate opened = authority.ref().openedOn();
        return year == null && (opened == null || opened.getYear() < 2013)
                || year != null
                        && (opened == null || year >= opened.getYear())
                        && (day == null || year <= day.getYear())
                || year == null
                        && opened != null
                        && opened.getYear() >= 2013
                        && day != null
                        && day.getYear() > opened.getYear() + 3;
    }
}
