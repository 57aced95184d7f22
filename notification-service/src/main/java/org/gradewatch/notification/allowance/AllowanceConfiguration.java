package org.gradewatch.notification.allowance;

import java.time.Duration;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.allowance.Sending.State;
import org.gradewatch.notification.post.Recurring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AllowanceSettings.class)
class AllowanceConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(1);

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

    /// Looks every second whether another process stopped the sending, or let it go on; and once
    /// before anything is sent, for a process that starts while sending is stopped sends nothing.
    @Bean
    Recurring allowanceWatch(Allowance allowance, NotificationMeters meters) {
        meters.watchSending(() -> allowance.known() == State.STOPPED, () -> allowance.known() == State.BRAKED);
        return Recurring.named("allowance", () -> {
                    allowance.lookAgain();
                    return EVERY;
                })
                .startingIn(Integer.MIN_VALUE, allowance::lookAgain);
    }
}
