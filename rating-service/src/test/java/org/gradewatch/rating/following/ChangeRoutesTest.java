package org.gradewatch.rating.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.rating.Answers.expectWrong;

import java.util.List;
import org.gradewatch.rating.KnownRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.WebTestClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeRoutesTest {

    final KnownRegister known = new KnownRegister();
    final ChangeLog changes = new ChangeLog();
    final WebTestClient web = WebTestClient.bindToController(new ChangeRoutes(changes, known.register))
            .controllerAdvice(new KnownRegister.Problems())
            .build();

    @BeforeEach
    void announce() {
        known.changes.forEach(changes::add);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                   | 1 2 3 | 3",
                "?after=1                             | 2 3   | 3",
                "?after=1&limit=1                     | 2     | 2",
                "?limit=2                             | 1 2   | 2",
                "?after=3                             | ''    | 3",
                "?after=9                             | ''    | 9",
                "?authority=845                       | 1 3   | 3",
                "?authority=80467&authority=938       | 1 2 3 | 3",
                "?direction=DECLINED                  | 3     | 3",
                "?area=LEADERS&direction=declined     | ''    | 3",
                "?region=South East&limit=1           | 1     | 1"
            })
    void come_in_sequence_and_say_where_to_go_on(String query, String sequences, long next) {
        web.get()
                .uri("/rating-changes" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Changed.class)
                .value(changed -> {
                    assertThat(changed.sequences()).isEqualTo(sequences);
                    assertThat(changed.next()).isEqualTo(next);
                });
    }

    @Test
    void count_a_record_that_cannot_be_read() {
        changes.passOver();
        changes.add(changes.after(0, 1, _ -> true).items().getFirst().change());

        assertThat(changes.after(3, 10, _ -> true).items())
                .extracting(ChangeLog.Sequenced::sequence)
                .containsExactly(5L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?after=-1         | after: '-1' (expected: a whole number, 0 or more)",
                "?after=yesterday  | after: 'yesterday' (expected: a whole number, 0 or more)",
                "?limit=0          | limit: '0' (expected: a whole number, 1 to 1000)",
                "?limit=1001       | limit: '1001' (expected: a whole number, 1 to 1000)",
                "?authority=nobody | authority: 'nobody' (expected: the URN, GSS code, LA code or slug of an"
                        + " authority)",
                "?direction=UP     | direction: 'UP' (expected: one of DECLINED, FIRST, IMPROVED, NOW_JUDGED,"
                        + " NO_LONGER_JUDGED, UNCHANGED)"
            })
    void refuse_a_wrong_parameter(String query, String detail) {
        expectWrong(web, "/rating-changes" + query, detail);
    }

    @Test
    void that_a_client_has_already_are_not_sent_again() {
        String tag = web.get()
                .uri("/rating-changes?after=1")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();

        web.get()
                .uri("/rating-changes?after=1")
                .header("If-None-Match", tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    record Changed(List<Item> items, long next) {
        record Item(long sequence) {}

        String sequences() {
            return String.join(
                    " ", items.stream().map(item -> "" + item.sequence()).toList());
        }
    }
}
