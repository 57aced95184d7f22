package org.gradewatch.notification.alert;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.gradewatch.notification.allowance.Switch;
import org.gradewatch.notification.post.Recurring;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.Moments;
import org.gradewatch.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AlertSettings.class)
class AlertConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AlertConfiguration.class);

    @Bean
    Alerts alerts(JdbcClient jdbc) {
        return new Alerts(jdbc);
    }

    @Bean
    Position position(JdbcClient jdbc) {
        return new Position(jdbc, Topics.RATING_CHANGES.name());
    }

    @Bean
    Memory memory(KafkaProperties kafka) {
        return new Memory(kafka.buildAdminProperties());
    }

    /// After the topics are there, before anything is read or sent.
    @Bean
    Recurring pulse(
            JdbcClient jdbc, TransactionTemplate transactions, Position position, Memory memory, Switch sending) {
        var restores = new RestoreCheck(jdbc, transactions, position, memory, sending);
        return Recurring.named("pulse", restores::beat).startingIn(Integer.MIN_VALUE + 1, restores::check);
    }

    @Bean
    Alerting alerting(
            TransactionTemplate transactions,
            Moments moments,
            Position position,
            AlertSettings settings,
            Alerts alerts,
            DigestTimes digests,
            List<Channel> channels,
            InstantSource clock,
            JdbcClient jdbc) {
        return new Alerting(
                transactions,
                moments,
                position,
                new Deciding(settings.window()),
                alerts,
                new Matching(jdbc, digests, settings.burst()),
                channels,
                clock);
    }

    @Bean
    Hindsight hindsight(JdbcClient jdbc, Alerts alerts) {
        return new Hindsight(jdbc, alerts, new Deciding(Duration.ZERO));
    }

    @Bean
    Gatherer gatherer(JdbcClient jdbc, TransactionTemplate transactions, InstantSource clock) {
        return new Gatherer(new Gathering(jdbc, transactions, clock));
    }

    /// Once a second; with nothing due that costs one look at an index.
    record Gatherer(Gathering gathering) {

        @Scheduled(fixedDelay = 1_000)
        void gather() {
            gathering.gather();
        }
    }

    @Bean
    ChangeListener changeListener(Alerting alerting, Position position, KafkaTemplate<Object, Object> deadLetters) {
        return new ChangeListener(alerting, position, deadLetters);
    }

    /// A record is tried until it is written: whatever keeps us from it (the database, mostly) will
    /// pass, and nothing after it can be told before. What cannot be read is no failure.
    @Bean
    DefaultErrorHandler untilItIsWritten() {
        var handler = new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners((record, failure, attempt) -> LOG.warn(
                "the change at offset {} is not written yet (attempt {}): {}",
                record.offset(),
                attempt,
                failure == null
                        ? "unknown"
                        : NestedExceptionUtils.getMostSpecificCause(failure).toString()));
        return handler;
    }

    @Bean
    HealthIndicator ratingChangesHealthIndicator(ChangeListener listener) {
        return () -> (listener.hasJoined() ? Health.up() : Health.outOfService()).build();
    }
}
