package org.gradewatch.notification.webhook.dispatch;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.webhook.endpoint.Calls;
import org.gradewatch.notification.webhook.endpoint.Endpoints;
import org.gradewatch.notification.webhook.endpoint.SigningKeys;
import org.gradewatch.notification.webhook.outgoing.Outgoing;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchSettings.class)
class DispatchConfiguration {

    @Bean
    Attempts attempts(JdbcClient jdbc) {
        return new Attempts(jdbc);
    }

    @Bean
    Dispatch dispatch(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Attempts attempts,
            Endpoints endpoints,
            SigningKeys keys,
            Calls calls,
            Outgoing outgoing,
            Allowance allowance,
            NotificationMeters meters,
            DispatchSettings settings) {
        var schedule = new RetrySchedule(settings.pauses(), RandomGenerator.getDefault());
        var judging = new Judging(schedule, settings.slowDown(), InstantSource.system());
        return new Dispatch(
                new Leases(jdbc, settings.lease()),
                new Waiting(jdbc),
                new Calling(keys, calls, outgoing, judging),
                new Settlement(jdbc, transactions, attempts, endpoints, meters, settings.disableAfter()),
                allowance,
                settings);
    }

    @Bean
    OldAttempts oldAttempts(Attempts attempts, DispatchSettings settings) {
        return new OldAttempts(attempts, settings);
    }

    /// Once an hour.
    record OldAttempts(Attempts attempts, DispatchSettings settings) {

        @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
        void forget() {
            attempts.forget(settings.keepAttempts());
        }
    }
}
