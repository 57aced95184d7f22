package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.opened.Opened.Article;
import org.gradewatch.model.Frameworks;
import org.jspecify.annotations.Nullable;

/// Reads an article, step by step; what it cannot tell it holds, or it is nothing.
///
///     lines -> Story -> is it of Ofsted and of children's services?       Remit
///                       when was it written?                              StatedDay
///                       who is spoken of?                                 Mentioned
///                       which grades are given, as what?                  Claims (Phrases, Timing)
///                       is it news, and of a full inspection?             News, Occasion
///                       whose is it, and what is it now?                  Attribution, Verdict
///                       what was it before?                               Previous
public final class PressReader {

    private final Frameworks frameworks;
    private final AuthorityNames names;
    private final AreaWords areaWords;
    private final AreaGrades areaGrades;
    private final Claims claims;

    public PressReader(Frameworks frameworks, AuthorityNames names) {
        this.frameworks = frameworks;
        this.names = names;
        this.areaWords = AreaWords.of(frameworks);
        this.areaGrades = new AreaGrades(areaWords);
        this.claims = new Claims(areaWords);
    }

    /// @param publishedOn the caller's knowledge goes before what the article says of itself
    public Reading read(Article article, @Nullable LocalDate publishedOn) {
        Story story = Story.of(article.text(), areaWords);
        if (!story.says(PressWords.SHIPPED.inspectorate())
                || story.sentences().stream().map(Sentence::text).map(Remit::of).noneMatch(Remit::isOurs)) {
            return Reading.nothing("NOT_AN_INSPECTION", "it tells of no inspection of children's services by Ofsted");
        }
        LocalDate day = publishedOn != null
                ? publishedOn
                : Optional.ofNullable(article.statedOn()).orElseGet(() -> dayOf(story));
        return new Telling(
                        frameworks,
                        story,
                        Mentioned.in(story, names, day),
                        Stream.concat(claims.in(story, day).stream(), areaGrades.claims(story, day).stream())
                                .toList(),
                        areaGrades.in(story, day),
                        day,
                        new Reasons())
                .reading();
    }

    private static @Nullable LocalDate dayOf(Story story) {
        LocalDate own = StatedDay.in(story);
        return own == null ? ReportDay.in(story) : own;
    }
}
