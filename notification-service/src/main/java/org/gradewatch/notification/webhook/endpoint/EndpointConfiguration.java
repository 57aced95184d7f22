package org.gradewatch.notification.webhook.endpoint;

import java.time.InstantSource;
import org.gradewatch.notification.allowance.Operations;
import org.gradewatch.notification.link.Links;
import org.gradewatch.notification.subscription.Moments;
import org.gradewatch.notification.subscription.Wishes;
import org.gradewatch.notification.webhook.outgoing.Outgoing;
import org.gradewatch.notification.webhook.signature.Vault;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EndpointSettings.class)
class EndpointConfiguration {

    @Bean
    Endpoints endpoints(JdbcClient jdbc, TransactionTemplate transactions, Moments moments) {
        return new Endpoints(jdbc, transactions, moments);
    }

    @Bean
    Owned owned(Endpoints endpoints) {
        return new Owned(endpoints);
    }

    @Bean
    SigningKeys signingKeys(JdbcClient jdbc, Vault vault) {
        return new SigningKeys(jdbc, vault);
    }

    @Bean
    Calls calls(Links links) {
        return new Calls(links.host(), InstantSource.system());
    }

    @Bean
    Holding holding(
            Endpoints endpoints,
            SigningKeys keys,
            Calls calls,
            Wishes wishes,
            Outgoing outgoing,
            Operations operations,
            TransactionTemplate transactions,
            EndpointSettings settings) {
        return new Holding(
                endpoints, keys, new Handshake(outgoing, calls), wishes, outgoing, operations, transactions, settings);
    }

    @Bean
    Succession endpointSuccession(Endpoints endpoints, Wishes wishes, TransactionTemplate transactions) {
        return new Succession(endpoints, wishes, transactions);
    }

    @Bean
    ExpiredKeys expiredKeys(SigningKeys keys) {
        return new ExpiredKeys(keys);
    }

    /// Once an hour; they are not signed with from the moment they expire.
    record ExpiredKeys(SigningKeys keys) {

        @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
        void forget() {
            keys.forgetExpired();
        }
    }
}
