package org.gradewatch.notification.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.gradewatch.notification.post.Handover.Accepted;
import org.gradewatch.notification.post.Handover.Broken;
import org.gradewatch.notification.post.Handover.Deferred;
import org.gradewatch.notification.post.Handover.HeldBack;
import org.gradewatch.notification.post.Handover.Refused;
import org.gradewatch.notification.post.Handover.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpLineTest {

    private final ScriptedServer server = new ScriptedServer();
    private final SmtpLine line = line();

    private SmtpLine line() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.port());
        return new MailServer(sender, new Mime("Gradewatch <alerts@example.org>", null)).line();
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        server.close();
    }

    private Handover send(String to) {
        return line.send(new Mail("<1@example.org>", to, "Leeds: good", Map.of(), "text", "<p>text</p>"));
    }

    @Nested
    class What_the_server_says_of_one_mail_is_of_this_mail_only {

        @Test
        void a_5xx_for_the_recipient_or_the_message_ends_it() {
            server.answer("RCPT TO:<anna", "550 5.1.1 no such person");
            server.answer(".", "554 5.7.1 not this");

            assertThat(send("anna@example.org"))
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::reply)
                    .isEqualTo("550 5.1.1 no such person");
            assertThat(send("ben@example.org")).isInstanceOf(Refused.class);
            assertThat(send("carla@example.org")).isEqualTo(new Accepted());
            assertThat(server.connections()).as("all over one line").isOne();
        }

        @Test
        void what_no_database_takes_is_left_out_of_its_words() {
            server.answer("RCPT TO:<anna", "550 5.1.1 no\0such\u0007 person");

            assertThat(send("anna@example.org"))
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::reply)
                    .isEqualTo("550 5.1.1 no such person");
        }

        @Test
        void a_4xx_for_the_recipient_or_the_message_delays_it() {
            server.answer("RCPT TO:<anna", "450 4.2.1 later");
            server.answer("DATA", "451 4.3.0 later");

            assertThat(send("anna@example.org")).isInstanceOf(Deferred.class);
            assertThat(send("ben@example.org")).isInstanceOf(Deferred.class);
            assertThat(send("carla@example.org")).isEqualTo(new Accepted());
        }

        @Test
        void an_address_that_is_none_ends_it_before_it_is_sent() {
            assertThat(send("anna at example.org"))
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::reply)
                    .asString()
                    .startsWith("no mail can be made of it");
            assertThat(send("\r\nRCPT TO:<ben@example.org>")).isInstanceOf(Refused.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Nested
    class What_concerns_every_mail_is_laid_on_none {

        @Test
        void a_sender_refused() {
            server.answer("MAIL", "550 not from you");

            assertThat(send("anna@example.org")).isInstanceOf(Unreachable.class);
            assertThat(send("anna@example.org")).isEqualTo(new Accepted());
        }

        @Test
        void a_server_that_closes_for_now() {
            server.answer("MAIL", "421 4.3.2 shutting down");

            assertThat(send("anna@example.org")).isInstanceOf(Unreachable.class);
        }

        @Test
        void nobody_there() throws IOException {
            server.close();

            assertThat(send("anna@example.org")).isInstanceOf(Unreachable.class);
        }
    }

    @Nested
    class A_line_that_breaks {

        @Test
        void before_the_mail_goes_over_another_at_once() {
            assertThat(send("anna@example.org")).isEqualTo(new Accepted());
            server.answer("MAIL", "421 4.7.0 too many over this line");

            assertThat(send("ben@example.org")).isEqualTo(new Accepted());
            assertThat(server.taken()).hasSize(2);
            assertThat(server.connections()).isEqualTo(2);
        }

        @Test
        void over_a_recipient_is_told_apart_from_a_server_that_is_away() {
            server.answer("RCPT TO:<anna", ScriptedServer.HANG_UP, ScriptedServer.HANG_UP);

            assertThat(send("anna@example.org")).isInstanceOf(Broken.class);
            assertThat(send("ben@example.org")).isEqualTo(new Accepted());
        }

        @Test
        void over_the_message_is_not_sent_again_at_once_for_it_may_have_got_through() {
            assertThat(send("anna@example.org")).isEqualTo(new Accepted());
            server.answer(".", ScriptedServer.HANG_UP);

            assertThat(send("ben@example.org")).isInstanceOf(Broken.class);
            assertThat(server.taken()).hasSize(1);
        }
    }

    @Nested
    class A_mail_goes_out_to_its_end {

        private final Mail letter =
                new Mail("<1@example.org>", "anna@example.org", "Leeds: good", Map.of(), "text", "<p>text</p>");

        @Test
        void when_the_one_before_is_written_down_and_the_server_waits_till_then() {
            var takenThen = new ArrayList<Integer>();

            Handover handover = line.send(line.ready(letter, Optional.empty()), () -> {
                takenThen.add(server.taken().size());
                return true;
            });

            assertThat(handover).isEqualTo(new Accepted());
            assertThat(takenThen).containsExactly(0);
            assertThat(server.taken()).hasSize(1);
        }

        @Test
        void or_the_server_has_none_of_it_and_the_next_goes_over_another_line() {
            assertThat(line.send(line.ready(letter, Optional.empty()), () -> false))
                    .isEqualTo(new HeldBack());
            assertThat(line.send(letter)).isEqualTo(new Accepted());

            assertThat(server.taken()).hasSize(1);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void no_name_begins_a_header_of_its_own() {
        line.send(new Mail(
                "<1@example.org>",
                "anna@example.org",
                "Leeds\r\nBcc: all@example.org",
                Map.of("List-Id", "a\nBcc: all@example.org"),
                "text",
                "<p>text</p>"));

        assertThat(server.taken().getFirst()).contains("Subject: Leeds Bcc").doesNotContain("\r\nBcc");
    }
}
