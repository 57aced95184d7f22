package org.gradewatch.notification.webhook.matching;

import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.ledger.LedgerSettings;
import org.gradewatch.notification.post.Recurring;
import org.gradewatch.notification.webhook.dispatch.Dispatch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {

    @Bean
    EndpointsTold endpointsTold(JdbcClient jdbc, Dispatch dispatch) {
        return new EndpointsTold(jdbc, dispatch::wake);
    }

    @Bean
    WebhookLedger webhookLedger(JdbcClient jdbc) {
        return new WebhookLedger(jdbc);
    }

    @Bean
    Recurring webhookWatch(WebhookLedger ledger, LedgerSettings settings, NotificationMeters meters) {
        return Recurring.named("webhook-ledger", new WebhookWatch(ledger, settings, meters)::round);
    }
}
