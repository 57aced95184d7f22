package org.gradewatch.notification.resending;

import org.gradewatch.notification.allowance.Operations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ResendConfiguration {

    @Bean
    Resending resending(JdbcClient jdbc, TransactionTemplate transactions, Operations operations) {
        return new Resending(jdbc, transactions, operations);
    }

    @Bean
    Releasing releasing(JdbcClient jdbc, TransactionTemplate transactions, Operations operations) {
        return new Releasing(jdbc, transactions, operations);
    }

    @Bean
    Restored restored(JdbcClient jdbc, TransactionTemplate transactions, Operations operations) {
        return new Restored(jdbc, transactions, operations);
    }
}
