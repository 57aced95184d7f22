package org.gradewatch.notification.bounce;

import java.time.Clock;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.link.KeyedHashes;
import org.gradewatch.notification.subscription.Subscriptions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BounceSettings.class)
class BounceConfiguration {

    @Bean
    ReturnPaths returnPaths(BounceSettings settings, KeyedHashes hashes) {
        return new ReturnPaths(settings.domain(), hashes);
    }

    @Bean
    Bounces bounces(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            BounceSettings settings,
            Subscriptions subscriptions,
            NotificationMeters meters) {
        Clock clock = Clock.systemUTC();
        return new Bounces(jdbc, transactions, new Troubles(jdbc, settings, clock), subscriptions, meters, clock);
    }

    @Bean
    Letterbox letterbox(BounceSettings settings, ReturnPaths paths, Bounces bounces) {
        return new Letterbox(settings, paths, bounces);
    }
}
