package org.gradewatch.notification.ledger;

import java.util.List;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.alert.Alerts;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.post.Recurring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

    @Bean
    Reconciliation reconciliation(JdbcClient jdbc, TransactionTemplate transactions, Alerts alerts) {
        return new Reconciliation(jdbc, transactions, alerts);
    }

    @Bean
    Ledger ledger(JdbcClient jdbc, Alerts alerts, Reconciliation reconciliation) {
        return new Ledger(jdbc, alerts, reconciliation);
    }

    @Bean
    Equations equations(Ledger ledger, List<OtherChannel> others) {
        return new Equations(ledger, others);
    }

    @Bean
    Followers followers(JdbcClient jdbc, Reconciliation reconciliation) {
        return new Followers(jdbc, reconciliation);
    }

    @Bean
    Why why(Allowance allowance) {
        return new Why(allowance);
    }

    @Bean
    Recipients recipients(JdbcClient jdbc) {
        return new Recipients(jdbc);
    }

    @Bean
    Recurring ledgerWatch(Ledger ledger, LedgerSettings settings, NotificationMeters meters) {
        return Recurring.named("ledger", new LedgerWatch(ledger, settings, meters)::round);
    }
}
