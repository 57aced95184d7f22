package org.gradewatch.notification.bounce;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.notification.bounce.ReportForTests.complaint;
import static org.gradewatch.notification.bounce.ReportForTests.delivery;
import static org.gradewatch.notification.bounce.ReportForTests.failed;
import static org.gradewatch.notification.bounce.ReportForTests.read;

import java.util.Optional;
import java.util.Random;
import org.gradewatch.notification.bounce.Returned.Complaint;
import org.gradewatch.notification.bounce.Returned.Delayed;
import org.gradewatch.notification.bounce.Returned.Failed;
import org.gradewatch.notification.bounce.Returned.NothingToUs;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsTest {

    @Nested
    class A_failure {

        @Test
        void of_an_address_that_is_not_there() {
            assertThat(read(failed("5.1.1", "550 5.1.1 User unknown"))).isEqualTo(new Failed("5.1.1", Verdict.GONE));
            assertThat(read(failed("5.1.1 (bad destination mailbox address)", "550")))
                    .isEqualTo(new Failed("5.1.1", Verdict.GONE));
        }

        @Test
        void of_a_server_that_did_not_take_it_for_days() {
            assertThat(read(failed("4.4.7", "delivery time expired"))).isEqualTo(new Failed("4.4.7", Verdict.TROUBLED));
            assertThat(read(failed("5.2.2", "552 mailbox full"))).isEqualTo(new Failed("5.2.2", Verdict.TROUBLED));
        }

        @Test
        void of_policy_is_not_the_addresss_fault() {
            assertThat(read(failed("5.7.1", "550 5.7.1 looks like spam")))
                    .isEqualTo(new Failed("5.7.1", Verdict.OTHER));
            assertThat(read(failed("5.3.4", "552 too large"))).isEqualTo(new Failed("5.3.4", Verdict.OTHER));
        }

        @Test
        void that_gives_no_detail_but_in_its_diagnosis() {
            assertThat(read(failed("5.0.0", "550 no such person here"))).isEqualTo(new Failed("5.0.0", Verdict.GONE));
            assertThat(read(failed("5.0.0", "554 no"))).isEqualTo(new Failed("5.0.0", Verdict.OTHER));
        }
    }

    @Test
    void a_delay_is_no_failure_and_a_success_is_nothing() {
        assertThat(read(delivery("delayed", "4.4.1", "connection timed out"))).isEqualTo(new Delayed("4.4.1"));
        assertThat(read(delivery("delivered", "2.0.0", "250 fine"))).isInstanceOf(NothingToUs.class);
    }

    @Test
    void a_complaint_names_the_mail_that_it_is_about() {
        assertThat(read(complaint("abuse", "bounce+x@bounces.example.org")))
                .isEqualTo(new Complaint(Optional.of("bounce+x@bounces.example.org")));
        assertThat(read(complaint("abuse", ""))).isEqualTo(new Complaint(Optional.of("bounce+none@elsewhere.example")));
        assertThat(read(complaint("not-spam", ""))).isInstanceOf(NothingToUs.class);
    }

    @Nested
    class What_is_no_report {

        @Test
        void is_nothing_to_us() {
            assertThat(read("")).isInstanceOf(NothingToUs.class);
            assertThat(read("Subject: I am away\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n"))
                    .isInstanceOf(NothingToUs.class);
            assertThat(read("Content-Type: multipart/report\r\n\r\nno boundary"))
                    .isInstanceOf(NothingToUs.class);
            assertThat(read("Content-Type: \"\0\";;==\r\n\r\n")).isInstanceOf(NothingToUs.class);
        }

        @Test
        void even_when_it_pretends_in_a_part_of_a_part() {
            String inner = failed("5.1.1", "550").replace("a/b.c", "inner");
            assertThat(read("Content-Type: multipart/report; boundary=o\r\n\r\n--o\r\n" + inner + "\r\n--o--\r\n"))
                    .isInstanceOf(NothingToUs.class);
        }

        @Test
        void or_is_all_parts() {
            assertThat(read("Content-Type: multipart/report; boundary=o\r\n\r\n" + "--o\r\n\r\n".repeat(20_000)))
                    .isInstanceOf(NothingToUs.class);
        }

        @Test
        void or_was_damaged_has_an_answer_all_the_same() {
            long seed = new Random().nextLong();
            var random = new Random(seed);
            byte[] report = failed("5.1.1", "550 5.1.1 unknown").getBytes(US_ASCII);
            for (int i = 0; i < 2000; i++) {
                byte[] damaged = report.clone();
                for (int j = 0; j < 8; j++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                assertThat(Reports.read(damaged))
                        .as("seed %d, case %d", seed, i)
                        .isNotNull();
            }
        }
    }
}
