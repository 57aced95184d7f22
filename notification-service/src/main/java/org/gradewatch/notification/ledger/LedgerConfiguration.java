package org.gradewatch.notification.ledger;

import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.alert.Alerts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

    @Bean
    Ledger ledger(JdbcClient jdbc, TransactionTemplate transactions, Alerts alerts) {
        return new Ledger(jdbc, alerts, new Reconciliation(jdbc, transactions, alerts));
    }

    @Bean
    Recipients recipients(JdbcClient jdbc) {
        return new Recipients(jdbc);
    }

    @Bean
    LedgerWatch ledgerWatch(Ledger ledger, LedgerSettings settings, NotificationMeters meters) {
        return new LedgerWatch(ledger, settings, meters);
    }
}
