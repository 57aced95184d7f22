package org.gradewatch.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What this service measures. For every change and channel
/// `expected = delivered + bounced + suppressed + cancelled + superseded + parked + pending`;
/// [#RECONCILIATION_GAP] says by how many persons that is not so, and must be 0.
public final class NotificationMeters {

    /// Deliveries that ended, by channel and outcome.
    static final String DELIVERIES = "gradewatch.deliveries";
    /// Deliveries that have not ended.
    static final String PENDING = "gradewatch.deliveries.pending";
    /// Deliveries that a process had in hand when it died, by what the mail server's folder said:
    /// `found` there and not sent again, `not_found` and sent, or `unknown`, since there is no
    /// folder: those are sent again, and at most one a lane of the dead process comes twice.
    static final String IN_DOUBT = "gradewatch.deliveries.in.doubt";
    /// Deliveries whose end the database refuses to take, though it is there: their mail is out,
    /// they stay pending, and this process does not take them again. An operator has to look.
    static final String SET_ASIDE = "gradewatch.deliveries.set.aside";
    /// How long ago the oldest of them could have gone out; what waits for a digest does not count.
    static final String OLDEST_PENDING = "gradewatch.oldest.pending.delivery";
    /// From the first sight of the document to the mail server's acceptance, or the endpoint's.
    static final String REPORT_TO_ALERT = "gradewatch.report.to.alert";
    /// Persons who were to be told and have no row, or the other way round, and missing sequences.
    static final String RECONCILIATION_GAP = "gradewatch.alert.reconciliation.gap";

    /// Mails that came back, by what it means for the address: `gone`, `troubled`, `other` (it was
    /// this mail that was refused, or us), `delayed`, `complaint`, `ignored` (no report at all).
    static final String BOUNCES = "gradewatch.bounces";
    /// 1 while no alert goes out, by whose decision: `operator` or `brake`.
    static final String SENDING_STOPPED = "gradewatch.sending.stopped";

    /// Calls of endpoints, by outcome.
    static final String ATTEMPTS = "gradewatch.webhook.attempts";

    private static final String CHANNEL = "channel";

    private final MeterRegistry registry;
    private final Timer reportToAlert;
    private final Counter setAside;
    private final List<Supplier<Number>> oldest = new CopyOnWriteArrayList<>();

    /// A way by which changes are told.
    public enum Channel {
        EMAIL,
        WEBHOOK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    NotificationMeters(MeterRegistry registry) {
        this.registry = registry;
        this.reportToAlert = Timer.builder(REPORT_TO_ALERT)
                .description("Document received to message accepted")
                .serviceLevelObjectives(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofHours(1))
                .register(registry);
        this.setAside = Counter.builder(SET_ASIDE)
                .description("Ended, but the database refuses to take that")
                .tag(CHANNEL, Channel.EMAIL.word())
                .register(registry);
        for (String outcome : new String[] {"delivered", "bounced", "suppressed", "cancelled"}) {
            deliveries(Channel.EMAIL, outcome);
        }
        for (String outcome : new String[] {"delivered", "parked"}) {
            deliveries(Channel.WEBHOOK, outcome);
        }
        Gauge.builder(OLDEST_PENDING, this::oldestSeconds).baseUnit("seconds").register(registry);
        for (String outcome : new String[] {"found", "not_found", "unknown"}) {
            inDoubt(outcome);
        }
    }

    public void settled(String state) {
        settled(Channel.EMAIL, state);
    }

    public void settled(Channel channel, String state) {
        deliveries(channel, state.toLowerCase(Locale.ROOT)).increment();
    }

    /// A call of an endpoint, however it ended.
    public void attempted(String outcome) {
        Counter.builder(ATTEMPTS)
                .tag("outcome", outcome.toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    public void inDoubt(String outcome, int count) {
        inDoubt(outcome).increment(count);
    }

    public void setAside() {
        setAside.increment();
    }

    private Counter inDoubt(String outcome) {
        return Counter.builder(IN_DOUBT)
                .tags(CHANNEL, Channel.EMAIL.word(), "outcome", outcome)
                .register(registry);
    }

    private Counter deliveries(Channel channel, String outcome) {
        return Counter.builder(DELIVERIES)
                .tags(CHANNEL, channel.word(), "outcome", outcome)
                .register(registry);
    }

    public void accepted(Duration sinceReport) {
        if (!sinceReport.isNegative()) {
            reportToAlert.record(sinceReport);
        }
    }

    public void watch(Channel channel, Supplier<Number> pending, Supplier<Number> oldestSeconds, Supplier<Number> gap) {
        oldest.add(oldestSeconds);
        Gauge.builder(PENDING, pending).tag(CHANNEL, channel.word()).register(registry);
        Gauge.builder(RECONCILIATION_GAP, gap).tag(CHANNEL, channel.word()).register(registry);
    }

    private double oldestSeconds() {
        return oldest.stream().mapToDouble(one -> one.get().doubleValue()).max().orElse(0);
    }

    public void bounced(String kind) {
        Counter.builder(BOUNCES)
                .tag("kind", kind.toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    public void watchSending(BooleanSupplier stopped, BooleanSupplier braked) {
        watchStopped("operator", stopped);
        watchStopped("brake", braked);
    }

    private void watchStopped(String by, BooleanSupplier stopped) {
        Gauge.builder(SENDING_STOPPED, () -> stopped.getAsBoolean() ? 1 : 0)
                .tag("by", by)
                .register(registry);
    }
}
