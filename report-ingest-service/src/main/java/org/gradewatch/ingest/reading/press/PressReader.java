package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.opened.Opened.Article;
import org.gradewatch.model.Frameworks;
import org.jspecify.annotations.Nullable;

/// Reads an article: is it about an inspection of children's services, whose, and which grade is
/// its news? What it cannot tell it holds, or it is nothing.
public final class PressReader {

    private final Frameworks frameworks;
    private final AuthorityNames names;
    private final Statements statements;

    public PressReader(Frameworks frameworks, AuthorityNames names) {
        this.frameworks = frameworks;
        this.names = names;
        this.statements = new Statements(new PrintedGrades(frameworks.all()));
    }

    /// @param publishedOn the caller's knowledge goes before what the article says of itself
    public Reading read(Article article, @Nullable LocalDate publishedOn) {
        List<Sentence> sentences = Sentence.of(article.text());
        if (!Subject.isInspectorate(sentences) || sentences.stream().noneMatch(Subject::isOurs)) {
            return Reading.nothing("NOT_AN_INSPECTION", "it tells of no inspection of children's services by Ofsted");
        }
        LocalDate day = publishedOn != null
                ? publishedOn
                : Optional.ofNullable(article.statedOn()).orElseGet(() -> StatedDay.in(sentences));
        return new Telling(frameworks, sentences, Mentioned.in(sentences, names, day), told(sentences), day).reading();
    }

    private List<Statement> told(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> !Subject.isOther(sentence))
                .flatMap(sentence -> statements.in(sentence).stream())
                .toList();
    }
}
