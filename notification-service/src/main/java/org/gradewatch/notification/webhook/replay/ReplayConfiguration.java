package org.gradewatch.notification.webhook.replay;

import org.gradewatch.notification.allowance.Operations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ReplayConfiguration {

    @Bean
    Replays replays(JdbcClient jdbc, TransactionTemplate transactions, Operations operations) {
        return new Replays(jdbc, transactions, operations);
    }
}
