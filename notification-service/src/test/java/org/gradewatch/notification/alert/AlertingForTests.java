package org.gradewatch.notification.alert;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The making of alerts without a topic.
public final class AlertingForTests {

    private final Alerting alerting;
    private final Alerts alerts;
    private long offset;

    private AlertingForTests(Alerting alerting, Alerts alerts) {
        this.alerting = alerting;
        this.alerts = alerts;
    }

    public static AlertingForTests on(JdbcClient jdbc, TransactionTemplate transactions, Moments moments) {
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
                        new Matching(
                                jdbc,
                                new DigestTimes(LocalTime.of(8, 30), DayOfWeek.MONDAY),
                                new AlertSettings.Burst(0, Duration.ZERO, Duration.ZERO)),
                        InstantSource.system()),
                alerts);
    }

    public void announce(RatingChanged change) {
        alerting.alert(change, offset++);
    }

    public Alerts alerts() {
        return alerts;
    }
}
