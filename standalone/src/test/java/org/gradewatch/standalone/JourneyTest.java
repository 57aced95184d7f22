package org.gradewatch.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The whole way: a document in, the right judgement out, the right people told once.
@DisplayNameGeneration(ReplaceUnderscores.class)
class JourneyTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final List<String> FOLLOWED =
            List.of("east-sussex", "west-sussex", "stockton-on-tees", "greenwich", "south-gloucestershire");

    private static final String BOLTON = "Children's services in Bolton have been rated 'outstanding' by Ofsted. "
            + "The council had been judged 'good' at its last inspection in 2023.";

    @TempDir
    private Path parent;

    @Test
    void on_an_empty_register_each_piece_of_news_is_told_once() throws Exception {
        try (var gradewatch = new GradewatchProcess(parent.resolve("data"))
                .with("--empty")
                .withAlertsOfAnyAge()
                .start()) {
            gradewatch.follow("reader@example.org", FOLLOWED.toArray(String[]::new));

            for (Article article : Article.inOrder()) {
                assertThat(gradewatch.submit(article.file(), article.publishedOn()))
                        .isEqualTo(201);
            }

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(gradewatch.alerts()).hasSize(3));
            assertThat(gradewatch.alerts())
                    .extracting(CaughtMail::subject)
                    .anyMatch(subject -> subject.matches("\\[Ofsted] East Sussex: .*good to outstanding.*"))
                    .anyMatch(subject -> subject.matches("\\[Ofsted] West Sussex: .*first.*inadequate.*"))
                    .anyMatch(subject -> subject.matches("\\[Ofsted] Stockton-on-Tees: .*adequate to good.*"));
            assertThat(grade(gradewatch, "greenwich")).isEqualTo("GOOD");
            assertThat(gradewatch
                            .authority("south-gloucestershire")
                            .get("current")
                            .isNull())
                    .isTrue();

            for (Article article : Article.inOrder().reversed()) {
                assertThat(gradewatch.submit(article.file(), article.publishedOn()))
                        .isEqualTo(200);
            }
            assertNothingMoreIsTold(gradewatch, 3);
        }
    }

    @Test
    void with_the_history_old_news_changes_nothing_and_tells_nobody() throws Exception {
        try (var gradewatch = new GradewatchProcess(parent.resolve("data"))
                .withAlertsOfAnyAge()
                .start()) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(rated(gradewatch)).isEqualTo(153));
            assertThat(gradewatch.authorities()).hasSize(153);
            assertThat(withOverall(gradewatch, "GOOD")).isEqualTo(61);
            assertThat(withOverall(gradewatch, "OUTSTANDING")).isEqualTo(46);
            assertThat(withOverall(gradewatch, "REQUIRES_IMPROVEMENT")).isEqualTo(24);
            assertThat(withOverall(gradewatch, "INADEQUATE")).isEqualTo(11);

            int announced = gradewatch.changes().size();
            gradewatch.follow("reader@example.org", FOLLOWED.toArray(String[]::new));
            for (Article article : Article.inOrder()) {
                assertThat(gradewatch.submit(article.file(), article.publishedOn()))
                        .isEqualTo(201);
            }

            assertNothingMoreIsTold(gradewatch, 0);
            // The article on Bolton, which made sure that nothing more came, is the one more.
            assertThat(gradewatch.changes()).hasSize(announced + 1);
            assertThat(grade(gradewatch, "east-sussex")).isEqualTo("GOOD");
            assertThat(gradewatch.authority("east-sussex").get("current").get("judgements"))
                    .hasSize(5);
        }
    }

    /// However old news may be that is told: it is a table.
    @Test
    void the_history_of_ten_years_loaded_sends_no_mail_to_someone_who_follows_everything() throws Exception {
        try (var gradewatch = new GradewatchProcess(parent.resolve("data"))
                .with("--empty")
                .withAlertsOfAnyAge()
                .start()) {
            gradewatch.follow("reader@example.org");

            assertThat(gradewatch.loadHistory(shippedHistory())).isEqualTo(201);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(rated(gradewatch)).isEqualTo(153));
            assertThat(gradewatch.changes().size()).isGreaterThan(153);
            assertThat(gradewatch.submit(BOLTON.getBytes(), "text/plain", "2026-03-02"))
                    .isEqualTo(201);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(gradewatch.alerts()).isNotEmpty());
            assertThat(gradewatch.alerts())
                    .singleElement()
                    .extracting(CaughtMail::subject)
                    .asString()
                    .contains("Bolton");
        }
    }

    private static byte[] shippedHistory() throws IOException {
        try (var table = JourneyTest.class.getResourceAsStream("/facts/history.csv")) {
            return requireNonNull(table).readAllBytes();
        }
    }

    /// That a thing does not happen can only be seen after something later has happened: an article
    /// on another authority, whose mail is awaited.
    private static void assertNothingMoreIsTold(GradewatchProcess gradewatch, int told) throws IOException {
        gradewatch.follow("other@example.org", "bolton");
        assertThat(gradewatch.submit(BOLTON.getBytes(), "text/plain", "2026-03-02"))
                .isEqualTo(201);

        await().atMost(SOON).untilAsserted(() -> assertThat(gradewatch.alerts()).hasSize(told + 1));
        assertThat(gradewatch.alerts().getLast().to()).isEqualTo("other@example.org");
        assertThat(gradewatch.metrics("gradewatch_alert_reconciliation_gap"))
                .contains(" 0.0")
                .doesNotContain(" 1.0");
    }

    private static long rated(GradewatchProcess gradewatch) {
        return gradewatch
                .authorities()
                .valueStream()
                .filter(item -> !item.get("current").isNull())
                .count();
    }

    private static long withOverall(GradewatchProcess gradewatch, String grade) {
        return gradewatch
                .authorities()
                .valueStream()
                .map(item -> item.at("/current/judgements/OVERALL/grade"))
                .filter(overall -> overall.asString("").equals(grade))
                .count();
    }

    private static String grade(GradewatchProcess gradewatch, String authority) {
        JsonNode overall = gradewatch.authority(authority).at("/current/judgements/OVERALL/grade");
        return overall.asString("");
    }

    private record Article(Path file, String publishedOn) {

        static List<Article> inOrder() throws IOException {
            var dates = List.of("2018-09-05", "2018-09-06", "2019-05-08", "2018-07-30", "2016-08-08")
                    .iterator();
            try (Stream<Path> files = Files.list(Path.of("src/test/resources/articles"))) {
                return files.sorted()
                        .map(file -> new Article(file, dates.next()))
                        .toList();
            }
        }
    }
}
