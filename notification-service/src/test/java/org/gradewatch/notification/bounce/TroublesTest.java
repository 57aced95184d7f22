package org.gradewatch.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.gradewatch.testing.Infrastructure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TroublesTest {

    private static final byte[] ADDRESS = {1, 2, 3};

    private static JdbcClient jdbc;
    private static TransactionTemplate transactions;

    private Instant now = Instant.parse("2026-11-16T10:00:00Z");
    private final InstantSource clock = () -> now;
    private final Troubles troubles = new Troubles(
            jdbc,
            new BounceSettings(null, 0, "0.0.0.0", Duration.ofHours(2), 6, Duration.ofHours(36)),
            clock.withZone(ZoneOffset.UTC));

    @BeforeAll
    static void migrate() {
        var database = new DriverManagerDataSource(Infrastructure.freshDatabase());
        jdbc = JdbcClient.create(database);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:notification/db")
                .load()
                .migrate();
    }

    @BeforeEach
    void forget() {
        jdbc.sql("delete from troubled_address").update();
    }

    private Optional<Duration> trouble() {
        return Objects.requireNonNull(transactions.execute(status -> troubles.pause(ADDRESS, "4.4.7")))
                .map(until -> Duration.between(now, until));
    }

    @Test
    void each_pause_is_twice_the_last_and_after_six_there_is_no_more() {
        var pauses = new ArrayList<Long>();
        for (Optional<Duration> pause = trouble(); pause.isPresent(); pause = trouble()) {
            pauses.add(pause.get().toHours());
            now = now.plus(pause.get());
        }

        assertThat(pauses).isEqualTo(List.of(2L, 4L, 8L, 16L, 32L, 64L));
        assertThat(jdbc.sql("select state || ' ' || reason from troubled_address")
                        .query(String.class)
                        .single())
                .isEqualTo("SUPPRESSED SOFT_BOUNCE");
        assertThat(troubles.patience()).isEqualTo(Duration.ofHours(126));
    }

    @Test
    void many_mails_that_come_back_in_one_pause_are_one_trouble() {
        trouble();
        now = now.plus(Duration.ofHours(1));

        assertThat(trouble()).contains(Duration.ofHours(1));
    }

    @Test
    void long_after_the_last_pause_it_is_a_new_trouble() {
        trouble();
        now = now.plus(Duration.ofHours(2));
        trouble();
        now = now.plus(Duration.ofHours(4 + 37));

        assertThat(trouble()).contains(Duration.ofHours(2));
    }

    @Test
    void who_is_gone_has_no_second_chance() {
        troubles.end(ADDRESS, Troubles.Reason.HARD_BOUNCE, "5.1.1");

        assertThat(trouble()).isEmpty();
    }
}
