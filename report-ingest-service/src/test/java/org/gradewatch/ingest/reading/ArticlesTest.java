package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Report;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Articles in our own words, one a file in the test resources: `articles/read`, `articles/visit`,
/// `articles/held`, `articles/nothing`. The file's name says what is special about it, its head
/// what must come of it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticlesTest {

    @ParameterizedTest
    @MethodSource("read")
    void the_news_is_read(TrialArticle article) {
        List<Report> reports = reports(article);
        assertThat(article.found(reports)).isEqualTo(article.expected());
        assertThat(reports).allSatisfy(report -> assertThat(report.basis()).isEqualTo(Basis.PRESS));
    }

    @ParameterizedTest
    @MethodSource("visit")
    void a_visit_changes_no_grade(TrialArticle article) {
        assertThat(reports(article)).singleElement().satisfies(report -> {
            assertThat(report.kind().isVisit()).isTrue();
            assertThat(report.authority().name()).isEqualTo(article.expected().get("authority"));
            assertThat(report.judgements()).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("held")
    void a_person_must_decide(TrialArticle article) {
        Reading reading = article.reading();
        assertThat(reading.status()).as(reading.toString()).isEqualTo(Status.HELD);
        assertThat(reading.reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void it_is_no_such_news(TrialArticle article) {
        Reading reading = article.reading();
        assertThat(reading.status()).as(reading.toString()).isEqualTo(Status.NOTHING);
    }

    private static List<Report> reports(TrialArticle article) {
        Reading reading = article.reading();
        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.status()).isEqualTo(Status.READ);
        return reading.reports();
    }

    static Stream<TrialArticle> read() throws IOException {
        return in("read");
    }

    static Stream<TrialArticle> visit() throws IOException {
        return in("visit");
    }

    static Stream<TrialArticle> held() throws IOException {
        return in("held");
    }

    static Stream<TrialArticle> nothing() throws IOException {
        return in("nothing");
    }

    private static Stream<TrialArticle> in(String folder) throws IOException {
        try (Stream<Path> files = Files.list(articles().resolve(folder))) {
            return files.sorted().map(TrialArticle::of).toList().stream();
        }
    }

    private static Path articles() {
        try {
            return Path.of(ArticlesTest.class.getResource("/articles").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
