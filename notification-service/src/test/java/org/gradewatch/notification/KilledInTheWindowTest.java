package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process dies between the mail server's acceptance and its own commit: the row says that the
/// mail is still in its hand, though it may be out.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledInTheWindowTest {

    private static final String ANNA = "anna@example.org";

    @TempDir
    private static Path accepted;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.with(
                "--gradewatch.mail.accepted-folder=" + accepted, "--gradewatch.delivery.alone=true");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void anna_was_told_of_a_change() {
        service.forget();
        service.follow(ANNA, "{\"authorities\":[\"east-sussex\"]}");
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(EAST_SUSSEX)
                        .improved(OVERALL, GOOD, OUTSTANDING)
                        .change());
        service.settled();
    }

    @Test
    void what_the_server_kept_is_not_sent_again() throws IOException {
        kept("000017.eml", theMail());

        theProcessDiedBeforeItsCommit("now()");
        service.settled();

        assertThat(service.mails.alertsTo(ANNA)).hasSize(1);
        assertThat(lastRow("state || ': ' || detail")).isEqualTo("DELIVERED: accepted before the process died");
        assertThat(service.metrics()).containsPattern("in_doubt_total\\{.*outcome=\"found\"} [1-9]");
    }

    @Test
    void what_it_kept_is_known_by_a_folded_header_too() throws IOException {
        kept("000018.eml", theMail().replaceAll("(?i)\nMessage-ID: ", "\nMessage-Id:\r\n "));

        theProcessDiedBeforeItsCommit("now()");
        service.settled();

        assertThat(service.mails.alertsTo(ANNA)).hasSize(1);
    }

    @Test
    void what_it_did_not_keep_is_sent_under_the_same_name() throws IOException {
        kept("000019.eml", theMail().replace("Message-ID: <", "Message-ID: <another."));
        kept("8822.part", theMail());
        Path old = kept("000001.eml", theMail());
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        theProcessDiedBeforeItsCommit("now()");
        service.settled();

        List<MailCatcher.Caught> mails = service.mails.alertsTo(ANNA);
        assertThat(mails).hasSize(2);
        assertThat(mails)
                .extracting(mail -> mail.header("Message-ID"))
                .doesNotContainNull()
                .containsOnly(mails.getFirst().header("Message-ID"));
        assertThat(service.metrics()).containsPattern("in_doubt_total\\{.*outcome=\"not_found\"} [1-9]");
    }

    @Test
    void the_only_process_waits_for_no_lease_of_a_dead_one() throws IOException {
        kept("000020.eml", theMail());
        service.stop();
        theProcessDiedBeforeItsCommit("now() + interval '1 day'");

        service.start();
        service.settled();

        assertThat(service.mails.alertsTo(ANNA)).hasSize(1);
        assertThat(lastRow("detail")).isEqualTo("accepted before the process died");
    }

    @Test
    void a_confirmation_that_the_server_kept_is_not_sent_again_and_its_button_works() throws IOException {
        String ben = "ben@example.org";
        service.ask(ben, "{}");
        await().until(() -> !service.mails.to(ben).isEmpty());
        kept("000021.eml", new String(service.mails.to(ben).getFirst().bytes(), StandardCharsets.UTF_8));

        theProcessDiedOverTheConfirmation(ben);

        await().untilAsserted(() -> assertThat(mailState(ben)).isEqualTo("SENT"));
        assertThat(service.mails.to(ben)).hasSize(1);
        service.confirm(ben);
    }

    @Test
    void a_confirmation_that_it_did_not_keep_is_sent_again_and_both_buttons_work() {
        String carla = "carla@example.org";
        service.ask(carla, "{}");
        await().until(() -> !service.mails.to(carla).isEmpty());

        theProcessDiedOverTheConfirmation(carla);

        await().untilAsserted(() -> assertThat(service.mails.to(carla)).hasSize(2));
        for (MailCatcher.Caught mail : service.mails.to(carla)) {
            service.http
                    .post()
                    .uri(RunningService.link(mail.text()))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    private static void theProcessDiedOverTheConfirmation(String email) {
        await().until(() -> mailState(email).equals("SENT"));
        service.jdbc
                .sql("update confirmation set mail_state = 'PENDING', due_at = now() where email = ?")
                .param(email)
                .update();
    }

    private static String mailState(String email) {
        return service.jdbc
                .sql("select mail_state from confirmation where email = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private static String theMail() {
        return new String(service.mails.alertsTo(ANNA).getFirst().bytes(), StandardCharsets.UTF_8);
    }

    private static Path kept(String name, String mail) throws IOException {
        return Files.writeString(accepted.resolve(name), mail);
    }

    private static void theProcessDiedBeforeItsCommit(String leasedUntil) {
        service.jdbc
                .sql("update delivery set state = 'PENDING', settled_at = null, attempts = 0, detail = null,"
                        + " lease_owner = gen_random_uuid(), leased_until = " + leasedUntil
                        + " where id = (select max(id) from delivery)")
                .update();
    }

    private static String lastRow(String column) {
        return service.jdbc
                .sql("select " + column + " from delivery order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
