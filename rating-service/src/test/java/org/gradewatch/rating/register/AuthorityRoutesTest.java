package org.gradewatch.rating.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.rating.Answers.expectWrong;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.rating.Facts;
import org.gradewatch.rating.KnownRegister;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorityRoutesTest {

    final WebTestClient web = WebTestClient.bindToController(new AuthorityRoutes(new KnownRegister().register))
            .controllerAdvice(new KnownRegister.Problems())
            .build();

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
                    .isEqualTo("80467-2023-12-11")
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
                    "?asOf=yesterday    | asOf: 'yesterday' (expected: a day such as 2019-05-08, up to 2026-08-22)",
                    "?asOf=2026-08-23   | asOf: '2026-08-23' (expected: a day such as 2019-05-08, up to 2026-08-22)",
                    "?limit=0           | limit: '0' (expected: a whole number, 1 to 1000)"
                })
        void says_of_a_wrong_parameter_what_was_given_and_what_was_expected(String query, String detail) {
            expectWrong(web, "/authorities" + query, detail);
        }
    }

    @Nested
    class A_day_gone_by {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2018-09-03 | East Sussex -, Greenwich -, Stockton-on-Tees -, West Sussex -",
                    "2018-09-04 | East Sussex OUTSTANDING, Greenwich -, Stockton-on-Tees -, West Sussex -",
                    "2019-05-08 | East Sussex OUTSTANDING, Greenwich -, Stockton-on-Tees -, West Sussex INADEQUATE",
                    "2020-04-01 | East Sussex OUTSTANDING, Stockton-on-Tees -, West Sussex INADEQUATE",
                    "2024-02-05 | East Sussex OUTSTANDING, Stockton-on-Tees -, West Sussex INADEQUATE",
                    "2024-02-06 | East Sussex GOOD, Stockton-on-Tees -, West Sussex INADEQUATE",
                    "2026-08-22 | East Sussex GOOD, Stockton-on-Tees -, West Sussex INADEQUATE"
                })
        void has_the_authorities_and_the_judgements_of_that_day(String day, String expected) {
            web.get()
                    .uri("/authorities?asOf=" + day)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(Judged.class)
                    .value(judged -> assertThat(judged.overall()).isEqualTo(expected));
        }

        @Test
        void is_named_in_the_answer_and_tells_no_version_of_today() {
            web.get()
                    .uri("/authorities?asOf=2019-01-01&q=east")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.asOf")
                    .isEqualTo("2019-01-01")
                    .jsonPath("$.items[0].version")
                    .doesNotExist();
        }

        @Test
        void can_be_filtered_like_today() {
            web.get()
                    .uri("/authorities?asOf=2019-06-01&grade=OUTSTANDING")
                    .exchange()
                    .expectBody(Listed.class)
                    .value(listed -> assertThat(listed.names()).containsExactly("East Sussex"));
        }
    }

    @Nested
    class The_history_of_an_authority {

        @Test
        void says_from_which_day_on_what_was_current_newest_first() {
            web.get()
                    .uri("/authorities/845/history")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.items.length()")
                    .isEqualTo(2)
                    .jsonPath("$.items[0].since")
                    .isEqualTo("2024-02-06")
                    .jsonPath("$.items[0].current.judgements.OVERALL.grade")
                    .isEqualTo("GOOD")
                    .jsonPath("$.items[0].current.judgements.OVERALL.before")
                    .isEqualTo("OUTSTANDING")
                    .jsonPath("$.items[1].since")
                    .isEqualTo("2018-09-04")
                    .jsonPath("$.items[1].current.judgements.OVERALL.direction")
                    .isEqualTo("FIRST");
        }

        @Test
        void is_empty_before_the_first_report() {
            web.get()
                    .uri("/authorities/stockton-on-tees/history")
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.items")
                    .isEmpty();
        }
    }

    @Nested
    class The_table {

        @Test
        void has_a_line_for_each_authority_and_a_column_for_each_area() {
            web.get()
                    .uri("/authorities.csv?q=sussex")
                    .exchange()
                    .expectHeader()
                    .contentType("text/csv;charset=UTF-8")
                    .expectBody(String.class)
                    .isEqualTo(String.join(
                            "\r\n",
                            "urn,gss,la_code,slug,name,region,type,inspection_id,framework,edition,inspection_start,"
                                    + "inspection_end,published_on,provisional,overall,leaders,help_and_protection,"
                                    + "children_in_care,care_leavers,adoption",
                            "80467,E10000011,845,east-sussex,East Sussex,South East,county,80467-2023-12-11,ILACS,"
                                    + "ILACS-2023,2023-12-11,2023-12-15,2024-02-06,false,GOOD,GOOD,,,,",
                            "80578,E10000032,938,west-sussex,West Sussex,South East,county,80578-2019-02-25,ILACS,"
                                    + "ILACS-2018,2019-02-25,2019-03-08,2019-05-08,false,INADEQUATE,,,,,",
                            ""));
        }
    }

    @Nested
    class An_answer {

        @Test
        void that_a_client_has_already_is_not_sent_again() {
            String tag = web.get()
                    .uri("/authorities")
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getResponseHeaders()
                    .getETag();

            web.get()
                    .uri("/authorities")
                    .header("If-None-Match", tag)
                    .exchange()
                    .expectStatus()
                    .isNotModified()
                    .expectBody()
                    .isEmpty();
        }

        @Test
        void has_the_same_tag_on_every_instance_and_another_when_something_changed() {
            var one = new KnownRegister().register;
            var other = new KnownRegister().register;
            assertThat(one.state()).isEqualTo(other.state());

            one.put(KnownRegister.authority(Facts.BCP, null));
            assertThat(one.state()).isNotEqualTo(other.state());
        }

        @Test
        void comes_in_pages_to_those_who_ask_for_few() {
            web.get()
                    .uri("/authorities?limit=2")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.next")
                    .isEqualTo("stockton-on-tees");
            web.get()
                    .uri("/authorities?limit=2&after=stockton-on-tees")
                    .exchange()
                    .expectBody(Listed.class)
                    .value(listed -> assertThat(listed.names()).containsExactly("West Sussex"));
        }
    }

    record Listed(List<Item> items) {
        record Item(AuthorityRef authority) {}

        List<String> names() {
            return items.stream().map(item -> item.authority().name()).toList();
        }
    }

    record Judged(List<Item> items) {
        record Item(AuthorityRef authority, Current current) {}

        record Current(Map<String, Judgement> judgements) {}

        record Judgement(String grade) {}

        String overall() {
            return items.stream()
                    .map(item -> item.authority().name() + " "
                            + (item.current() == null
                                    ? "-"
                                    : item.current().judgements().get("OVERALL").grade()))
                    .collect(Collectors.joining(", "));
        }
    }
}
