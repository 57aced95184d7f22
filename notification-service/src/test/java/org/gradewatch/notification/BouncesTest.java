package org.gradewatch.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;
import static org.gradewatch.notification.bounce.ReportForTests.complaint;
import static org.gradewatch.notification.bounce.ReportForTests.delivery;
import static org.gradewatch.notification.bounce.ReportForTests.failed;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Mails that come back, by SMTP as mail servers bring them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BouncesTest {

    private static final String ANNA = "anna@example.org";
    private static final String EAST = "{\"authorities\":[\"east-sussex\"]}";
    private static final String FEEDBACK = "feedback@bounces.example.org";

    private static RunningService service;
    private static int port;
    private static int changes;

    @BeforeAll
    static void start() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        service = RunningService.with(
                "--gradewatch.bounces.domain=bounces.example.org",
                "--gradewatch.bounces.port=" + port,
                "--gradewatch.bounces.address=localhost",
                "--gradewatch.bounces.first-pause=3s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void anna_is_told() {
        service.forget();
        service.jdbc.sql("delete from troubled_address").update();
        service.follow(ANNA, EAST);
        announce();
    }

    private static void announce() {
        changes++;
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(EAST_SUSSEX)
                        .version(changes)
                        .inspection("80467-%d-01-01".formatted(1900 + changes))
                        .improved(OVERALL, INADEQUATE, changes % 2 == 0 ? GOOD : OUTSTANDING)
                        .change());
        service.settled();
    }

    private static List<MailCatcher.Caught> alerts() {
        return service.mails.alertsTo(ANNA);
    }

    /// As another mail server does.
    private static void bring(String report, String to) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(port));
        Session session = Session.getInstance(properties);
        var message = new SMTPMessage(session, new ByteArrayInputStream(report.getBytes(US_ASCII)));
        message.setEnvelopeFrom("<>");
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, new Address[] {new InternetAddress(to)});
        }
    }

    private static String lastState() {
        return service.jdbc
                .sql("select d.state || ' ' || coalesce(d.detail, '') from delivery d"
                        + " join subscriber s on s.id = d.subscriber_id where s.email = ? order by d.id desc limit 1")
                .param(ANNA)
                .query(String.class)
                .single();
    }

    @Test
    void an_address_that_is_gone_is_written_to_no_more_until_it_is_confirmed_anew() throws MessagingException {
        service.follow("ben@example.org", EAST);
        bring(failed("5.1.1", "550 5.1.1 User unknown"), alerts().getFirst().from());
        assertThat(lastState()).isEqualTo("BOUNCED came back: 5.1.1");
        announce();

        assertThat(alerts()).hasSize(1);
        assertThat(service.mails.alertsTo("ben@example.org")).hasSize(1);
        assertThat(lastState()).isEqualTo("SUPPRESSED mail does not reach the address: HARD_BOUNCE");
        assertThat(service.count("select count(*) from subscription where valid_to is null"))
                .as("the subscriptions stay")
                .isEqualTo(2);

        service.follow(ANNA, EAST);
        announce();
        assertThat(alerts()).hasSize(2);
        bring(failed("5.1.1", "550 5.1.1 User unknown"), alerts().getFirst().from());
        announce();
        assertThat(alerts()).as("what came late is of before").hasSize(3);
    }

    @Test
    void what_came_back_for_now_is_kept_and_goes_again_with_what_came_meanwhile() throws MessagingException {
        bring(failed("4.4.7", "delivery time expired"), alerts().getFirst().from());
        assertThat(lastState()).isEqualTo("PARKED came back: 4.4.7");
        announce();
        assertThat(alerts()).hasSize(1);
        assertThat(lastState()).startsWith("PARKED");

        await().untilAsserted(() -> assertThat(alerts()).hasSize(3));
        service.settled();
        assertThat(alerts())
                .extracting(mail -> mail.header("Message-ID"))
                .contains(alerts().getFirst().header("Message-ID"));
        assertThat(alerts().stream().map(mail -> mail.header("Message-ID")).distinct())
                .hasSize(2);
        assertThat(service.count("select count(*) from delivery where state = 'PARKED'"))
                .isZero();
    }

    @Test
    void a_delay_spares_the_address_but_the_mail_is_under_way() throws MessagingException {
        bring(
                delivery("delayed", "4.4.1", "connection timed out"),
                alerts().getFirst().from());

        assertThat(lastState()).startsWith("DELIVERED");
        assertThat(service.count("select count(*) from troubled_address where state = 'PAUSED'"))
                .isOne();
    }

    @Test
    void who_calls_it_spam_gets_no_more() throws MessagingException {
        bring(complaint("abuse", alerts().getFirst().from()), FEEDBACK);

        assertThat(service.count("select count(*) from subscription where valid_to is null"))
                .isZero();
        assertThat(service.count("select count(*) from troubled_address where reason = 'COMPLAINT'"))
                .isOne();
        assertThat(service.metrics()).contains("gradewatch_bounces_total{kind=\"complaint\"} ");
    }

    @Test
    void nobody_ends_what_others_follow() throws MessagingException {
        String path = alerts().getFirst().from();
        String forged = path.replaceFirst("bounce\\+.", "bounce+" + (path.charAt(7) == '0' ? '1' : '0'));

        assertThatThrownBy(() -> bring(failed("5.1.1", "550"), forged)).isInstanceOf(MessagingException.class);
        assertThatThrownBy(() -> bring(failed("5.1.1", "550"), "root@bounces.example.org"))
                .isInstanceOf(MessagingException.class);
        bring(complaint("abuse", forged), FEEDBACK);
        bring("Subject: I am away\r\n\r\nuntil Monday\r\n", path);

        assertThat(lastState()).startsWith("DELIVERED");
        assertThat(service.count("select count(*) from troubled_address")).isZero();
        assertThat(service.count("select count(*) from subscription where valid_to is null"))
                .isOne();
    }

    @Test
    void a_report_may_bring_the_whole_mail_along_but_not_the_world() throws MessagingException {
        String path = alerts().getFirst().from();
        String longOne = failed("5.7.1", "550 5.7.1 no").replace("--a/b.c--", "x".repeat(70) + "\r\n");

        bring(longOne + ("y".repeat(70) + "\r\n").repeat(20_000) + "--a/b.c--\r\n", path);
        assertThat(lastState()).isEqualTo("BOUNCED came back: 5.7.1");
        assertThatThrownBy(() -> bring(longOne + ("y".repeat(70) + "\r\n").repeat(160_000), path))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void what_the_server_says_at_once_counts_alike() {
        service.mails.answer(ANNA, "550 5.7.1 not today");
        announce();
        assertThat(lastState()).startsWith("BOUNCED 550 5.7.1");
        service.mails.answer(ANNA, "550 5.1.1 no such person");
        announce();
        assertThat(lastState()).as("policy was not the address's fault").startsWith("BOUNCED 550 5.1.1");
        announce();

        assertThat(lastState()).startsWith("SUPPRESSED");
        assertThat(alerts()).hasSize(1);
    }
}
