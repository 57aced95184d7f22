package org.gradewatch.notification.allowance;

import org.gradewatch.notification.NotificationMeters;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllowanceSettings.class)
class AllowanceConfiguration {

    @Bean
    Operations operations(JdbcClient jdbc) {
        return new Operations(jdbc);
    }

    @Bean
    Allowance allowance(
            JdbcClient jdbc, TransactionTemplate transactions, Operations operations, AllowanceSettings settings) {
        return new Allowance(jdbc, transactions, operations, settings);
    }

    @Bean
    Switch sendingSwitch(
            JdbcClient jdbc, TransactionTemplate transactions, Operations operations, Allowance allowance) {
        return new Switch(jdbc, transactions, operations, allowance);
    }

    @Bean
    AllowanceWatch allowanceWatch(Allowance allowance, NotificationMeters meters) {
        return new AllowanceWatch(allowance, meters);
    }
}
