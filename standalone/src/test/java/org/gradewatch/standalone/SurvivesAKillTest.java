package org.gradewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed as `kill -9` kills it, in the middle of its work and when it hurts most,
/// and started again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SurvivesAKillTest {

    private static final int ARTICLES = 100;
    private static final List<String> COUNCILS = List.of("Bolton", "Bury", "Camden", "Devon", "Leeds", "Luton");
    private static final List<String> GRADES = List.of("outstanding", "good", "inadequate");

    @TempDir
    private Path parent;

    @Test
    void ratings_are_those_of_an_undisturbed_run_and_every_mail_was_sent_once() throws Exception {
        try (var gradewatch = new GradewatchProcess(parent.resolve("data"))
                .with("--empty")
                .withAlertsOfAnyAge()
                .start()) {
            gradewatch.follow("reader@example.org", slugs().toArray(String[]::new));

            for (int killedAfter : List.of(17, 58)) {
                Thread submitting = submitAllInTheBackground(gradewatch, killedAfter);
                gradewatch.killAtTheNextMail();
                submitting.join();
                gradewatch.start();
            }
            for (int i = 0; i < ARTICLES; i++) {
                assertThat(gradewatch.submit(article(i), "text/plain", publishedOn(i)))
                        .isIn(200, 201);
            }

            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(ratings(gradewatch)).isEqualTo(expected());
                assertThat(gradewatch.changes()).hasSize(ARTICLES);
                assertThat(gradewatch.alerts()).hasSizeGreaterThanOrEqualTo(told(gradewatch));
            });
            assertThat(copiesOf(gradewatch.alerts()))
                    .allSatisfy((mail, copies) -> assertThat(copies).as(mail).isEqualTo(1));
        }
    }

    /// @return when at least that many documents were answered; the rest goes on
    private static Thread submitAllInTheBackground(GradewatchProcess gradewatch, int count) {
        var answered = new AtomicInteger();
        Thread submitting = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < ARTICLES; i++) {
                    gradewatch.submit(article(i), "text/plain", publishedOn(i));
                    answered.incrementAndGet();
                }
            } catch (UncheckedIOException e) {
                // The process was killed: that is what is tried here.
            }
        });
        await().atMost(Duration.ofMinutes(1)).until(() -> answered.get() >= count);
        return submitting;
    }

    /// A council's grade changes with each article on it, half a year apart. The number makes each
    /// a document of its own.
    private static byte[] article(int i) {
        return "Children's services in %s have been rated '%s' by Ofsted, a report says. This is our story number %d."
                .formatted(council(i), grade(i), i)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String council(int i) {
        return COUNCILS.get(i % COUNCILS.size());
    }

    private static String grade(int i) {
        return GRADES.get(i / COUNCILS.size() % GRADES.size());
    }

    private static String publishedOn(int i) {
        int half = i / COUNCILS.size();
        return "%d-%02d-01".formatted(2014 + half / 2, 1 + 6 * (half % 2));
    }

    private static List<String> slugs() {
        return COUNCILS.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static Map<String, String> expected() {
        return new TreeMap<>(IntStream.range(0, ARTICLES)
                .boxed()
                .collect(Collectors.toMap(i -> council(i), i -> grade(i).toUpperCase(Locale.ROOT), (a, b) -> b)));
    }

    private static Map<String, String> ratings(GradewatchProcess gradewatch) {
        return new TreeMap<>(COUNCILS.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> gradewatch
                                .authority(name.toLowerCase(Locale.ROOT))
                                .at("/current/judgements/OVERALL/grade")
                                .asString(""))));
    }

    /// Every change here is news: a first rating, or one that went up or down.
    private static int told(GradewatchProcess gradewatch) {
        return gradewatch.changes().size();
    }

    private static Map<String, Long> copiesOf(List<CaughtMail> mails) {
        return mails.stream().collect(Collectors.groupingBy(CaughtMail::messageId, Collectors.counting()));
    }
}
