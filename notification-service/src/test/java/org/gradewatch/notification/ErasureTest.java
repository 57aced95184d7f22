package org.gradewatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import com.jayway.jsonpath.JsonPath;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/// A person takes everything along, and is forgotten.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {

    private static final String EAST = "{\"authorities\":[\"east-sussex\"]}";

    private static RunningService service;
    private static int persons;

    private final String name = "zebedee.quill" + ++persons;
    private final String person = name + "@example.org";
    private UUID id = new UUID(0, 0);
    private String manage = "";
    private String unsubscribe = "";
    private String returnPath = "";

    @BeforeAll
    static void start() {
        service = RunningService.with("--gradewatch.bounces.domain=bounces.example.org");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /// Every table has something of the person.
    @BeforeEach
    void a_person_of_whom_much_is_kept() {
        service.forget();
        service.follow(person, EAST);
        service.followAtIntervals(person, "{\"regions\":[\"South East\"]}", "DAILY", false);
        announce(1, "1901-01-01");
        MailCatcher.Caught mail = service.mails.alertsTo(person).getFirst();
        unsubscribe = RunningService.link(
                String.valueOf(mail.header("List-Unsubscribe")).replace(">", ""));
        manage = RunningService.link(mail.text());
        returnPath = mail.from().substring(0, mail.from().indexOf('@'));
        id = service.jdbc
                .sql("select id from subscriber where email = ?")
                .param(person)
                .query(UUID.class)
                .single();
        service.mails.answer(person, "550 5.1.1 <" + person + "> no such person");
        announce(2, "1902-01-01");
        announce(3, "1903-01-01");
        service.ask(person, "{}");
        service.jdbc
                .sql("insert into succession (subscriber_id, authority_id, mail_state) values (?, '80467', 'SENT')")
                .param(id)
                .update();
        resend();
    }

    private static void announce(int version, String day) {
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(EAST_SUSSEX)
                        .version(version)
                        .inspection("80467-" + day)
                        .improved(OVERALL, INADEQUATE, version % 2 == 0 ? GOOD : OUTSTANDING)
                        .change());
        service.settled();
    }

    private void resend() {
        service.http
                .post()
                .uri("/operations/resends")
                .headers(headers -> headers.setBearerAuth("operator"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"delivery\":%d,\"reason\":\"for the test\"}"
                        .formatted(service.jdbc
                                .sql("select min(id) from delivery where subscriber_id = ?")
                                .param(id)
                                .query(Long.class)
                                .single()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private ResponseSpec erase() {
        return service.http
                .post()
                .uri(manage + "/erasure")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String export() {
        return new String(
                Objects.requireNonNull(service.http
                        .get()
                        .uri(manage + "/export")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .contentType("application/json;charset=utf-8")
                        .expectHeader()
                        .valueMatches("Content-Disposition", "attachment; .*")
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                UTF_8);
    }

    /// A column of a table, and whether any row of it holds one of the texts.
    private record Column(String table, String name) {

        boolean holds(List<String> texts) {
            return service.jdbc
                    .sql("select exists (select from %s, unnest(?::text[]) as given (trace)".formatted(table)
                            + " where strpos(lower(\"%s\"::text), lower(trace)) > 0)".formatted(name))
                    .param(texts.toArray(String[]::new))
                    .query(Boolean.class)
                    .single();
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    private static List<Column> columns() {
        return service.jdbc
                .sql("select table_name, column_name from information_schema.columns"
                        + " where table_schema = current_schema() order by 1, 2")
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list();
    }

    /// Every form in which something could give the person away.
    private List<String> traces() {
        var traces = new ArrayList<String>();
        for (String text : List.of(person, name, last(manage), last(unsubscribe), returnPath)) {
            traces.add(text);
            traces.add(HexFormat.of().formatHex(text.getBytes(UTF_8)));
            traces.add(Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)));
        }
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        traces.add(id.toString());
        traces.add(HexFormat.of().formatHex(bytes));
        traces.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        traces.addAll(service.jdbc
                .sql("select id::text from confirmation where email = :email union all"
                        + " select encode(hash, 'hex') from confirmation_token t join confirmation c"
                        + " on c.id = t.confirmation_id where c.email = :email")
                .param("email", person)
                .query(String.class)
                .list());
        return traces;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> where(List<String> traces) {
        return columns().stream()
                .filter(column -> column.holds(traces))
                .map(Column::toString)
                .toList();
    }

    @Test
    void the_export_has_every_row_of_the_person_and_looking_changes_nothing() {
        String before = everything();
        String export = export();
        Browser.Page own = new Browser(service.http).open(manage);
        assertThat(own.element("a[href$=/export]").attr("href")).isEqualTo(manage + "/export");
        assertThat(own.follow("Erase your address").heading()).isEqualTo("Erase everything about you?");

        assertThat(JsonPath.<String>read(export, "$.person.email")).isEqualTo(person);
        assertThat(JsonPath.<List<?>>read(export, "$.subscriptions")).hasSize(2);
        assertThat(JsonPath.<String>read(export, "$.subscriptions[1].wish.frequency"))
                .isEqualTo("DAILY");
        assertThat(JsonPath.<List<?>>read(export, "$.confirmations")).hasSize(3);
        assertThat(JsonPath.<List<String>>read(export, "$.mails[*].authority"))
                .containsExactly("East Sussex", "East Sussex", "East Sussex");
        assertThat(JsonPath.<String>read(export, "$.mails[1].detail")).contains(person);
        assertThat(JsonPath.<List<?>>read(export, "$.successions")).hasSize(1);
        assertThat(JsonPath.<String>read(export, "$.trouble.reason")).isEqualTo("HARD_BOUNCE");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void nothing_remains_in_any_column_of_any_table_but_the_keyed_hash() {
        List<String> traces = traces();
        String hash = service.jdbc
                .sql("select encode(email_hash, 'hex') from subscriber where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(where(traces))
                .as("the search finds what is there")
                .contains(
                        "confirmation.email",
                        "confirmation.id",
                        "confirmation_token.hash",
                        "delivery.detail",
                        "delivery.subscriber_id",
                        "subscriber.email",
                        "subscriber.id",
                        "subscription.subscriber_id",
                        "succession.subscriber_id");

        erase();
        erase();

        assertThat(where(traces)).isEmpty();
        assertThat(where(List.of(hash))).containsExactly("subscriber.email_hash", "troubled_address.email_hash");
        assertThat(service.count("select count(*) from subscriber where email is null and confirmed_at is null"
                        + " and encode(email_hash, 'hex') = '" + hash + "'"))
                .isOne();
        assertThat(service.count("select count(*) from delivery d join subscriber s on s.id = d.subscriber_id"
                        + " where encode(s.email_hash, 'hex') = '" + hash + "'"))
                .as("the ledger keeps its rows")
                .isEqualTo(3);
        service.jdbc.sql("update alert set checked_at = null").update();
        await().until(() -> service.count("select count(*) from alert where checked_at is null") == 0);
        assertThat(service.count("select sum(gap) from alert"))
                .as("and adds up")
                .isZero();
    }

    @Test
    void every_table_that_knows_a_person_is_exported_and_erased() {
        assertThat(service.jdbc
                        .sql("select distinct table_name from information_schema.columns"
                                + " where table_schema = current_schema()"
                                + " and (column_name ~ '(email|subscriber|address)' or data_type = 'uuid')"
                                // Endpoints are no persons; their contacts go when they are deleted.
                                + " and table_name not like 'webhook%'"
                                + " order by 1")
                        .query(String.class)
                        .list())
                .as("a table that comes to this list is to be put into Export and Erasing")
                .containsExactly(
                        "confirmation",
                        "confirmation_token",
                        "delivery",
                        "subscriber",
                        "subscription",
                        "succession",
                        "troubled_address");
    }

    @Test
    void old_links_say_that_nothing_is_kept_and_a_new_subscription_is_a_new_person() {
        erase();

        service.http.get().uri(manage + "/export").exchange().expectStatus().isNotFound();
        for (String link : List.of(manage + "/end", unsubscribe)) {
            service.http.post().uri(link).exchange().expectStatus().isOk();
        }
        service.jdbc.sql("delete from troubled_address").update();
        service.follow(person, EAST);
        announce(4, "1904-01-01");
        service.http
                .post()
                .uri(unsubscribe)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("please use the link in a newer mail"));

        assertThat(where(List.of(id.toString()))).isEmpty();
        assertThat(JsonPath.<List<?>>read(
                        exportAfter(service.mails.alertsTo(person).getLast()), "$.subscriptions"))
                .hasSize(1);
    }

    private String exportAfter(MailCatcher.Caught mail) {
        manage = RunningService.link(mail.text());
        return export();
    }

    private static String everything() {
        return String.valueOf(service.jdbc
                .sql("select query_to_xml('select * from subscriber', true, true, '')::text"
                        + " || query_to_xml('select * from subscription', true, true, '')::text"
                        + " || query_to_xml('select * from confirmation', true, true, '')::text"
                        + " || query_to_xml('select id, state from delivery', true, true, '')::text")
                .query(String.class)
                .single());
    }
}
