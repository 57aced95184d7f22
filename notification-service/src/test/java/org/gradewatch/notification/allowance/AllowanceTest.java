package org.gradewatch.notification.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
class AllowanceTest {

    private static DriverManagerDataSource database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate() {
        database = new DriverManagerDataSource(Infrastructure.freshDatabase());
        jdbc = JdbcClient.create(database);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:notification/db")
                .load()
                .migrate();
    }

    @BeforeEach
    void begin() {
        jdbc.sql("update sending set state = 'GOING', tokens = 0, filled_at = now()")
                .update();
        jdbc.sql("delete from sending_volume").update();
        jdbc.sql("delete from operation").update();
    }

    /// Of another process each time.
    private static Allowance allowance(int perMinute, int brakeAt) {
        return new Allowance(
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                new Operations(jdbc),
                new AllowanceSettings(perMinute, brakeAt, Duration.ofHours(1)));
    }

    private static int takenByFourProcesses(int perMinute, int brakeAt, int times, int wanted) throws Exception {
        try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
            var takings = new ArrayList<Callable<Integer>>();
            for (int process = 0; process < 4; process++) {
                Allowance allowance = allowance(perMinute, brakeAt);
                takings.add(() -> {
                    int sum = 0;
                    for (int i = 0; i < times; i++) {
                        sum += allowance.take(wanted);
                    }
                    return sum;
                });
            }
            int all = 0;
            for (var taking : processes.invokeAll(takings)) {
                all += taking.get();
            }
            return all;
        }
    }

    @Test
    void without_a_limit_all_may_go() {
        assertThat(allowance(0, 0).take(50)).isEqualTo(50);
    }

    @Test
    void all_processes_together_keep_to_the_rate() throws Exception {
        String sinceTheFirst = "select extract(epoch from clock_timestamp()) - "
                + jdbc.sql("select extract(epoch from filled_at)::text from sending")
                        .query(String.class)
                        .single();
        int taken = takenByFourProcesses(6000, 0, 40, 7);

        assertThat((double) taken)
                .isPositive()
                .isLessThanOrEqualTo(
                        100 * jdbc.sql(sinceTheFirst).query(Double.class).single());
    }

    @Test
    void a_second_of_quiet_saves_up_no_more_than_a_seconds_worth() {
        jdbc.sql("update sending set filled_at = now() - interval '1 hour'").update();

        assertThat(allowance(600, 0).take(1000)).isEqualTo(10);
    }

    @Test
    void what_waits_for_nothing_is_paid_for_by_the_rest() {
        jdbc.sql("update sending set filled_at = now() - interval '1 hour'").update();
        Allowance allowance = allowance(600, 0);
        allowance.take(1);
        allowance.charge(9);

        assertThat(allowance.take(10)).isLessThan(9);
    }

    @Test
    void the_brake_lets_exactly_so_many_through_and_then_nothing() throws Exception {
        assertThat(takenByFourProcesses(0, 100, 30, 7)).isEqualTo(100);
        assertThat(jdbc.sql("select state from sending").query(String.class).single())
                .isEqualTo("BRAKED");
        assertThat(jdbc.sql("select who || ': ' || what from operation")
                        .query(String.class)
                        .list())
                .containsExactly("the volume brake: BRAKED");
    }

    @Test
    void what_did_not_go_out_does_not_count_for_the_brake() {
        Allowance allowance = allowance(0, 10);
        for (int i = 0; i < 5; i++) {
            allowance.giveBack(allowance.take(10));
        }

        assertThat(allowance.take(10)).isEqualTo(10);
    }

    @Test
    void another_process_is_told_within_a_look() {
        Allowance other = allowance(0, 0);
        jdbc.sql("update sending set state = 'STOPPED'").update();
        other.lookAgain();

        assertThat(other.isStopped()).isTrue();
        assertThat(other.take(5)).isZero();
    }
}
