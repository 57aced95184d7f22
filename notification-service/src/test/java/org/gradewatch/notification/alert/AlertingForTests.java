package org.gradewatch.notification.alert;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The making of alerts without a topic.
public final class AlertingForTests {

    private final Alerting alerting;
    private final Alerts alerts;
    private final Gathering gathering;
    private final Hindsight hindsight;
    private long offset;

    private AlertingForTests(Alerting alerting, Alerts alerts, Gathering gathering, Hindsight hindsight) {
        this.alerting = alerting;
        this.alerts = alerts;
        this.gathering = gathering;
        this.hindsight = hindsight;
    }

    public static AlertingForTests on(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Moments moments,
            DigestTimes digests,
            InstantSource clock) {
        var alerts = new Alerts(jdbc);
        var position = new Position(jdbc, "test");
        position.assigned(0);
        return new AlertingForTests(
                new Alerting(
                        transactions,
                        moments,
                        position,
                        new Deciding(Duration.ZERO),
                        alerts,
                        new Matching(jdbc, digests, new AlertSettings.Burst(0, Duration.ZERO, Duration.ZERO)),
                        List.of(),
                        clock),
                alerts,
                new Gathering(jdbc, transactions, clock),
                new Hindsight(jdbc, alerts, new Deciding(Duration.ZERO)));
    }

    public void announce(RatingChanged change) {
        alerting.alert(change, offset++);
    }

    public void gather() {
        gathering.gather();
    }

    public Hindsight hindsight() {
        return hindsight;
    }

    public Alerts alerts() {
        return alerts;
    }
}
