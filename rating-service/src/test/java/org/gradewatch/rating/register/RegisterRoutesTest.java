package org.gradewatch.rating.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.GREENWICH;
import static org.gradewatch.rating.Facts.STOCKTON;
import static org.gradewatch.rating.Facts.WEST_SUSSEX;
import static org.gradewatch.rating.Facts.official;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.rating.Facts;
import org.gradewatch.rating.Telling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterRoutesTest {

    static final Clock TODAY = Clock.fixed(Instant.parse("2026-08-22T12:00:00Z"), ZoneId.of("Europe/London"));

    final Register register = new Register(TODAY);
    final ChangeLog changes = new ChangeLog();
    final WebTestClient web = WebTestClient.bindToController(
                    new AuthorityRoutes(register), new ChangeRoutes(changes, register))
            .controllerAdvice(new Problems())
            .build();

    /// What `spring.webflux.problemdetails.enabled` brings.
    @ControllerAdvice
    static class Problems extends ResponseEntityExceptionHandler {}

    @BeforeEach
    void know() {
        register.put(authority(EAST_SUSSEX, null));
        register.put(authority(WEST_SUSSEX, null));
        register.put(authority(STOCKTON, null));
        register.put(authority(GREENWICH, LocalDate.of(2020, 3, 31)));
        var telling = new Telling();
        telling.after(
                official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                        .under("ILACS-2018")
                        .publishedOn("2018-09-04")
                        .says(OVERALL, OUTSTANDING)
                        .says(LEADERS, GOOD)
                        .now(),
                official(WEST_SUSSEX, "2019-02-25", "2019-03-08")
                        .under("ILACS-2018")
                        .says(OVERALL, INADEQUATE)
                        .now(),
                official(EAST_SUSSEX, "2023-12-11", "2023-12-15")
                        .under("ILACS-2023")
                        .says(OVERALL, GOOD)
                        .says(LEADERS, GOOD)
                        .now());
        register.put(telling.rating(EAST_SUSSEX));
        register.put(telling.rating(WEST_SUSSEX));
        telling.announced().forEach(changes::add);
    }

    @Nested
    class One_authority {

        @ParameterizedTest
        @ValueSource(strings = {"80467", "E10000011", "e10000011", "845", "east-sussex"})
        void is_found_by_each_of_its_ids(String id) {
            web.get()
                    .uri("/authorities/" + id)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.authority.urn")
                    .isEqualTo("80467")
                    .jsonPath("$.version")
                    .isEqualTo(2)
                    .jsonPath("$.current.inspectionId")
                    .isEqualTo("80467-2023-12-11")
                    .jsonPath("$.current.judgements.OVERALL.grade")
                    .isEqualTo("GOOD")
                    .jsonPath("$.current.judgements.OVERALL.direction")
                    .isEqualTo("DECLINED")
                    .jsonPath("$.current.judgements.OVERALL.before")
                    .isEqualTo("OUTSTANDING")
                    .jsonPath("$.current.judgements.OVERALL.awaitingReport")
                    .isEqualTo(false)
                    .jsonPath("$.current.judgements.OVERALL.inspectionId")
                    .doesNotExist()
                    .jsonPath("$.inspections[0].inspectionStart")
                    .isEqualTo("2023-12-11")
                    .jsonPath("$.inspections[1].documents[0].basis")
                    .isEqualTo("OFFICIAL");
        }

        @Test
        void that_is_not_rated_has_no_current_judgements() {
            web.get()
                    .uri("/authorities/stockton-on-tees")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .value(body ->
                            assertThat(body).contains("\"current\":null", "\"version\":0", "\"inspections\":[]"));
        }

        @Test
        void that_is_closed_stays_readable() {
            web.get()
                    .uri("/authorities/greenwich")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.closedOn")
                    .isEqualTo("2020-03-31");
        }

        @Test
        void that_nobody_knows_is_not_found() {
            web.get()
                    .uri("/authorities/atlantis")
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .contentType("application/problem+json")
                    .expectBody()
                    .jsonPath("$.detail")
                    .isEqualTo("authority: 'atlantis' (expected: the URN, GSS code, LA code or slug of one)");
        }
    }

    @Nested
    class The_list_of_authorities {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "''                                | East Sussex, Stockton-on-Tees, West Sussex",
                    "?q=sussex                         | East Sussex, West Sussex",
                    "?q=COUNTY COUNCIL                 | East Sussex, Stockton-on-Tees, West Sussex",
                    "?area=OVERALL                     | East Sussex, West Sussex",
                    "?area=overall&grade=inadequate    | West Sussex",
                    "?grade=GOOD&grade=INADEQUATE      | East Sussex, West Sussex",
                    "?area=LEADERS&grade=OUTSTANDING   | ''",
                    "?region=South East&type=county    | East Sussex, Stockton-on-Tees, West Sussex"
                })
        void holds_those_that_exist_today_and_meet_every_parameter(String query, String names) {
            web.get()
                    .uri("/authorities" + query)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(Listed.class)
                    .value(listed ->
                            assertThat(String.join(", ", listed.names())).isEqualTo(names));
        }

        @Test
        void tells_no_inspections_and_has_no_next_page() {
            web.get()
                    .uri("/authorities")
                    .exchange()
                    .expectBody(String.class)
                    .value(body -> assertThat(body).contains("\"next\":null").doesNotContain("inspections"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "?region=Atlantis   | region: 'Atlantis' (expected: one of South East)",
                    "?type=kingdom      | type: 'kingdom' (expected: one of county)",
                    "?area=LSCB         | area: 'LSCB' (expected: one of ADOPTION, CARE_LEAVERS, CHILDREN_IN_CARE,"
                            + " HELP_AND_PROTECTION, LEADERS, OVERALL)",
                    "?grade=BAD         | grade: 'BAD' (expected: one of ADEQUATE, GOOD, INADEQUATE, OUTSTANDING,"
                            + " REQUIRES_IMPROVEMENT)",
                    "?asOf=2020-01-01   | asOf: '2020-01-01' (expected: no such parameter: past days are not served"
                            + " yet)"
                })
        void says_of_a_wrong_parameter_what_was_given_and_what_was_expected(String query, String detail) {
            expectWrong("/authorities" + query, detail);
        }
    }

    @Nested
    class The_changes {

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
            expectWrong("/rating-changes" + query, detail);
        }
    }

    record Listed(List<Item> items) {
        record Item(AuthorityRef authority) {}

        List<String> names() {
            return items.stream().map(item -> item.authority().name()).toList();
        }
    }

    record Changed(List<Item> items, long next) {
        record Item(long sequence) {}

        String sequences() {
            return String.join(
                    " ", items.stream().map(item -> "" + item.sequence()).toList());
        }
    }

    private void expectWrong(String uri, String detail) {
        web.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    private static Authority authority(AuthorityRef ref, LocalDate closedOn) {
        return new Authority(ref, ref.name() + " County Council", List.of(), closedOn, List.of(), 1, Facts.SEEN);
    }
}
