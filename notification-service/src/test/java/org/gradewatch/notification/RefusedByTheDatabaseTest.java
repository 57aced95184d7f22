package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import java.time.Duration;
import java.util.List;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The database is there, and does not take how one delivery ended.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedByTheDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int OTHERS = 99;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.with();
        service.jdbc.sql("""
            create function refuse() returns trigger language plpgsql as $$ begin
                if exists (select from subscriber
                        where id = new.subscriber_id and email in ('taken@example.org', 'gone@example.org')) then
                    raise exception 'not this row';
                end if;
                return new;
            end $$\
            """).update();
        service.jdbc.sql("""
            create trigger refuse before update of state on delivery
                for each row when (new.state <> 'PENDING') execute function refuse()\
            """).update();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void goes_aside_alone_and_keeps_nobody_waiting() {
        service.follow("taken@example.org", "{\"authorities\":[\"east-sussex\"]}");
        service.follow("gone@example.org", "{\"authorities\":[\"east-sussex\"]}");
        service.followToo("taken@example.org", OTHERS);
        service.mails.forget();
        service.mails.answer("gone@example.org", "550 5.1.1 no such user", "550 5.1.1 no such user");
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(EAST_SUSSEX)
                        .improved(OVERALL, GOOD, OUTSTANDING)
                        .change());

        await().atMost(PATIENCE)
                .until(() -> service.count("select count(*) from delivery where state = 'DELIVERED'") == OTHERS);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.metrics())
                        .containsPattern("gradewatch_deliveries_set_aside_total\\S* 2\\.0"));
        // Longer than a lease: it is not sent once more.
        await().during(Duration.ofSeconds(5))
                .atMost(PATIENCE)
                .until(() -> recipients().size() == OTHERS + 1);
        assertThat(recipients()).doesNotHaveDuplicates().contains("taken@example.org");
        assertThat(service.count("select count(*) from delivery where state = 'PENDING'"))
                .isEqualTo(2);
        assertThat(service.metrics()).containsPattern("gradewatch_alert_reconciliation_gap\\S* 0\\.0");
    }

    private static List<String> recipients() {
        return service.mails.all().stream().map(MailCatcher.Caught::to).toList();
    }
}
