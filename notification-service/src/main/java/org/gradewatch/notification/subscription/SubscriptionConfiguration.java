package org.gradewatch.notification.subscription;

import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.link.KeyedHashes;
import org.gradewatch.notification.link.Links;
import org.gradewatch.notification.post.AcceptedMails;
import org.gradewatch.notification.post.MailServer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SubscriptionSettings.class, DigestSettings.class})
class SubscriptionConfiguration {

    @Bean
    KnownAuthorities knownAuthorities(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "notification-service-authorities");
        return new KnownAuthorities(settings);
    }

    /// Nobody's subscription can be understood before.
    @Bean
    HealthIndicator authoritiesHealthIndicator(KnownAuthorities authorities) {
        return () -> (authorities.areCaughtUp() ? Health.up() : Health.outOfService())
                .withDetail("authorities", authorities.now().all().size())
                .build();
    }

    @Bean
    DigestTimes digestTimes(DigestSettings settings) {
        return new DigestTimes(settings.at(), settings.weeklyOn());
    }

    @Bean
    Wishes wishes(KnownAuthorities authorities, SubscriptionSettings settings) {
        return new Wishes(authorities, settings);
    }

    @Bean
    FollowWords followWords(KnownAuthorities authorities, DigestTimes digests, InstantSource clock) {
        return new FollowWords(authorities, digests, clock);
    }

    @Bean
    Moments moments(JdbcClient jdbc, TransactionTemplate transactions) {
        return new Moments(jdbc, transactions);
    }

    @Bean
    Subscriptions subscriptions(JdbcClient jdbc, TransactionTemplate transactions, Moments moments) {
        return new Subscriptions(jdbc, transactions, moments);
    }

    @Bean
    Erasing erasing(JdbcClient jdbc, TransactionTemplate transactions, Moments moments) {
        return new Erasing(jdbc, transactions, moments);
    }

    @Bean
    Export export(JdbcClient jdbc) {
        return new Export(jdbc);
    }

    @Bean
    Confirmations confirmations(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Subscriptions subscriptions,
            KnownAuthorities authorities,
            KeyedHashes hashes,
            SubscriptionSettings settings) {
        return new Confirmations(jdbc, transactions, subscriptions, authorities, hashes, settings);
    }

    @Bean
    ConfirmationPost confirmationPost(
            Confirmations confirmations,
            Links links,
            FollowWords words,
            Foresight foresight,
            KnownAuthorities authorities,
            JdbcClient jdbc,
            MailServer server,
            AcceptedMails accepted,
            NotificationMeters meters,
            Allowance allowance) {
        return new ConfirmationPost(
                confirmations,
                new ConfirmationMail(links, words, foresight),
                new SuccessionMails(jdbc, authorities, links),
                server,
                allowance,
                new InDoubt(accepted, meters));
    }

    @Bean
    Asking asking(
            Confirmations confirmations, ConfirmationPost post, KnownAuthorities authorities, InstantSource clock) {
        return new Asking(confirmations, post, authorities, clock);
    }

    @Bean
    Succession succession(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Subscriptions subscriptions,
            KnownAuthorities authorities) {
        return new Succession(new Succeeding(jdbc, transactions, subscriptions, authorities));
    }

    /// Soon after an authority's record changes.
    record Succession(Succeeding succeeding) {

        @Scheduled(fixedDelay = 2_000)
        void sweep() {
            succeeding.sweep();
        }
    }

    @Bean
    Forgetting forgetting(Confirmations confirmations, Erasing erasing) {
        return new Forgetting(confirmations, erasing);
    }

    /// Once an hour.
    record Forgetting(Confirmations confirmations, Erasing erasing) {

        @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
        void forget() {
            confirmations.forgetExpired();
            erasing.sweep();
        }
    }
}
