package org.gradewatch.notification.ledger;

import java.util.Map;
import org.gradewatch.notification.alert.Alerts.Alert;

/// The ledger of a channel other than mail.
public interface OtherChannel {

    /// As it stands in metrics and answers.
    String name();

    /// Those who were to be told of the alert, reckoned without a look at what was written.
    long expected(Alert alert);

    /// How many deliveries are in each state of the equation, by its word; none are absent.
    Map<String, Long> counts(Alert alert);
}
