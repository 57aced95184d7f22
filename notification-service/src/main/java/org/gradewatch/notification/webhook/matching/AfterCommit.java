package org.gradewatch.notification.webhook.matching;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What is to be done when the transaction of this thread is through.
final class AfterCommit {

    private AfterCommit() {}

    static void run(Runnable what) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                what.run();
            }
        });
    }
}
