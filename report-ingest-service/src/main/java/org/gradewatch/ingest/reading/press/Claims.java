package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.press.Claim.Scope;
import org.gradewatch.ingest.reading.press.Claim.Sense;
import org.gradewatch.ingest.reading.press.Phrase.Form;
import org.jspecify.annotations.Nullable;

/// The grades that an article gives to children's services, each with what it is worth.
final class Claims {

    private final Phrases phrases;
    private final Scopes scopes;

    Claims(AreaWords areas) {
        this.phrases = new Phrases(areas.grades());
        this.scopes = new Scopes(areas);
    }

    List<Claim> in(Story story, @Nullable LocalDate day) {
        var claims = new ArrayList<Claim>();
        for (Sentence sentence : story.sentences()) {
            List<Phrase> found = phrases.in(sentence.text());
            if (!isRowOfSeveral(sentence, found)) {
                found.forEach(phrase -> add(claims, phrase, sentence, story, day));
            }
        }
        return claims;
    }

    private void add(List<Claim> claims, Phrase phrase, Sentence sentence, Story story, @Nullable LocalDate day) {
        Remit remit = Remit.of(sentence, phrase.from(), phrase.to(), story.sentences());
        boolean others = remit == Remit.OTHERS || Remit.isOfSomethingElse(sentence, phrase);
        Timing timing = others ? null : Timing.of(phrase, sentence, day);
        if (timing == null) {
            return;
        }
        Scope scope = scopes.of(phrase, sentence.text());
        var claim =
                new Claim(sentence, phrase.from(), phrase.end(), phrase.grade(), timing.sense(), scope, timing.year());
        claims.add(remit == Remit.MIXED && claim.isNews() ? claim.as(Sense.DOUBTFUL) : claim);
        keptSince(claim, phrase, day).ifPresent(claims::add);
    }

    /// "Maintained its good rating from 2013": the grade is that of 2013 too.
    private static Optional<Claim> keptSince(Claim claim, Phrase phrase, @Nullable LocalDate day) {
        if (phrase.form() != Form.HELD || !claim.isNews()) {
            return Optional.empty();
        }
        When when = When.after(claim.sentence().text().substring(phrase.end()), day);
        return when.time() == When.Time.PAST && when.year() != null
                ? Optional.of(new Claim(
                        claim.sentence(),
                        claim.from(),
                        claim.to(),
                        claim.grade(),
                        Sense.EARLIER,
                        claim.scope(),
                        when.year()))
                : Optional.empty();
    }

    private static final Pattern ROW = Pattern.compile("^[^.]{0,100}[:|]");

    /// A row of a table with the grades of several years.
    private static boolean isRowOfSeveral(Sentence sentence, List<Phrase> found) {
        return sentence.isHeadline()
                && found.stream().anyMatch(phrase -> phrase.form() == Form.OVERALL)
                && ROW.matcher(sentence.text()).find()
                && sentence.text().chars().filter(c -> c == ':' || c == '|').count() > 1;
    }
}
