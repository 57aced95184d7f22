package org.gradewatch.notification.webhook.endpoint;

import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.notification.subscription.Wishes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/// Whoever follows an authority that closes follows those that took over, too.
record Succession(Endpoints endpoints, Wishes wishes, TransactionTemplate transactions) {

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void sweep() {
        for (Endpoint endpoint : endpoints.namingAuthorities()) {
            Wish extended = wishes.extended(endpoint.wish());
            if (!extended.equals(endpoint.wish())) {
                transactions.executeWithoutResult(status -> endpoints.change(endpoint.id(), extended));
            }
        }
    }
}
