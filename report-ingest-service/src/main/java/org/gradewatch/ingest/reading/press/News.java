package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.press.Claim.Scope;
import org.gradewatch.ingest.reading.press.Claim.Sense;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Grade;
import org.jspecify.annotations.Nullable;

/// What is news among the grades that a story gives, and what makes that doubtful.
///
/// @param claims what is news; where nothing surely is, what may be
/// @param others what may be news, beside news that surely is
record News(
        List<Claim> claims,
        List<Claim> others,
        boolean isSure,
        Attribution attribution,
        @Nullable LocalDate day) {

    private static final Pattern A_YEAR = Pattern.compile("(?i)\\b(?:in|from)(?: \\w+)? (20[0-4]\\d)\\b");

    static News in(Story story, List<Claim> told, Attribution attribution, @Nullable LocalDate day) {
        List<Claim> weighed = told.stream()
                .map(claim -> isSupported(claim, told, story) ? claim : claim.as(Sense.DOUBTFUL))
                .toList();
        List<Claim> news = weighed.stream().filter(Claim::isNews).toList();
        List<Claim> doubtful = weighed.stream()
                .filter(claim -> claim.sense() == Sense.DOUBTFUL)
                .toList();
        return news.isEmpty()
                ? new News(doubtful, List.of(), false, attribution, day)
                : new News(news, doubtful, true, attribution, day);
    }

    /// "Was rated good" is news where the story tells of a report that is just out, or tells the
    /// same grade as what has just come to be.
    private static boolean isSupported(Claim claim, List<Claim> told, Story story) {
        if (!claim.isNews()) {
            return true;
        }
        if (Occasion.isElsewhere(story, claim, told)) {
            return false;
        }
        return claim.sense() == Sense.FRESH
                || Occasion.isFreshlyTold(story)
                || told.stream()
                        .anyMatch(other ->
                                other.sense() == Sense.FRESH && other.grade().equals(claim.grade()));
    }

    boolean isOurs(Story story) {
        return claims.stream().anyMatch(claim -> isOurs(claim, story.sentences()));
    }

    /// A headline that only names the council is explained by the sentences below it.
    private static boolean isOurs(Claim claim, List<Sentence> story) {
        Remit remit = Remit.of(claim.sentence(), claim.from(), claim.to(), story);
        int next = claim.sentence().number() + 1;
        for (int i = next; remit == Remit.UNSAID && i < Math.min(story.size(), next + 3); i++) {
            remit = Remit.of(story.get(i).text());
        }
        return remit.isOurs();
    }

    void doubts(Reasons reasons) {
        if (!isSure && !claims.isEmpty()) {
            reasons.hold("NEWS_UNCLEAR", "the inspectorate's news of these services, or not: '%s'", first(claims));
        }
        checkAmended(reasons);
        checkUngraded(reasons);
        checkHead(reasons);
        checkOthers(reasons);
        checkYears(reasons);
    }

    private void checkAmended(Reasons reasons) {
        PressWords words = PressWords.SHIPPED;
        Story story = attribution.story();
        story.sentences().stream()
                .filter(sentence -> words.amended().in(sentence.text())
                        || sentence.number() < story.lead().size()
                                && words.unreliable().in(sentence.text()))
                .findFirst()
                .ifPresent(sentence ->
                        reasons.hold("NEWS_UNCLEAR", "it is mixed, taken back, or not out yet: '%s'", sentence.text()));
    }

    /// "A good school": whatever comes below it is told along with that.
    private void checkHead(Reasons reasons) {
        Sentence first = attribution.story().sentences().getFirst();
        if (!claims.isEmpty() && Remit.of(first.text()) == Remit.OTHERS) {
            reasons.hold("NEWS_UNCLEAR", "it begins with something else: '%s'", first.text());
        }
    }

    /// "The visit carries no grade": then what is told as one is none. That there is none overall
    /// any more says nothing.
    private void checkUngraded(Reasons reasons) {
        PressWords words = PressWords.SHIPPED;
        Story story = attribution.story();
        story.sentences().stream()
                .filter(sentence -> !claims.isEmpty())
                .filter(sentence ->
                        words.ungraded().in(sentence.text()) && !sentence.text().contains("overall")
                                || sentence.number() < story.lead().size()
                                        && words.letters().in(sentence.text()))
                .findFirst()
                .ifPresent(sentence ->
                        reasons.hold("KIND_UNCLEAR", "it tells of a letter, or of no grade: '%s'", sentence.text()));
    }

    /// What is doubtful must not say otherwise than what is not, of the same authority.
    private void checkOthers(Reasons reasons) {
        Set<Grade> clear = Verdict.grades(claims, Scope.OVERALL, Scope.SERVICES);
        List<Authority> whose = claims.stream()
                .flatMap(claim -> attribution.owners(claim).stream())
                .toList();
        others.stream()
                .filter(claim -> claim.isOfTheWhole() && !clear.isEmpty() && !clear.contains(claim.grade()))
                .filter(claim -> attribution.owners(claim).isEmpty()
                        || attribution.owners(claim).stream().anyMatch(whose::contains))
                .findFirst()
                .ifPresent(claim -> reasons.hold(
                        "DISAGREEMENT",
                        "as the news %s, but: '%s'",
                        clear,
                        claim.sentence().text()));
    }

    /// A grade that stands alone beside a year long before the article's own is of that year.
    private void checkYears(Reasons reasons) {
        claims.stream()
                .filter(claim -> day != null && tellsOfYearBefore(claim, day.getYear() - 1))
                .findFirst()
                .ifPresent(claim -> reasons.hold(
                        "NEWS_UNCLEAR",
                        "news, or of an earlier year: '%s'",
                        claim.sentence().text()));
    }

    private static boolean tellsOfYearBefore(Claim claim, int year) {
        String text = claim.sentence().text();
        Clause clause = Clause.around(text, claim.from(), claim.to());
        var years = new ArrayList<MatchResult>(
                A_YEAR.matcher(clause.text()).results().toList());
        return claim.sense() != Sense.FRESH
                && years.stream().anyMatch(found -> Integer.parseInt(found.group(1)) < year);
    }

    private static String first(List<Claim> claims) {
        return claims.getFirst().sentence().text();
    }
}
