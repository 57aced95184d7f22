package org.gradewatch.notification.ledger;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.ledger.Ledger.State;

/// The equation of a change: who was to be told of it, and what became of them, channel by channel.
final class Equations {

    private final Ledger ledger;
    private final List<OtherChannel> others;

    Equations(Ledger ledger, List<OtherChannel> others) {
        this.ledger = ledger;
        this.others = List.copyOf(others);
    }

    /// @param decision `TELL`, or why nobody is told
    /// @param suppressed persons who were not told, by reason
    record Reconciled(
            String changeId,
            long sequence,
            AuthorityRef authority,
            ChangeReason reason,
            String decision,
            Map<String, Long> suppressed,
            Map<String, Counts> channels) {}

    record Counts(
            long expected,
            long delivered,
            long bounced,
            long suppressed,
            long cancelled,
            long superseded,
            long parked,
            long pending,
            boolean balanced) {}

    Reconciled of(Alert alert) {
        var channels = new LinkedHashMap<String, Counts>();
        channels.put("email", counts(ledger.expected(alert), ledger.counts(alert.sequence())));
        others.forEach(other -> channels.put(other.name(), counts(other, alert)));
        return new Reconciled(
                alert.change().id(),
                alert.sequence(),
                alert.change().authority(),
                alert.change().reason(),
                alert.decision(),
                ledger.suppressions(alert.sequence()),
                channels);
    }

    private static Counts counts(OtherChannel other, Alert alert) {
        var counts = new EnumMap<State, Long>(State.class);
        other.counts(alert).forEach((word, count) -> counts.put(State.valueOf(word), count));
        return counts(other.expected(alert), counts);
    }

    private static Counts counts(long expected, Map<State, Long> of) {
        long sum = of.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(
                expected,
                of.getOrDefault(State.DELIVERED, 0L),
                of.getOrDefault(State.BOUNCED, 0L),
                of.getOrDefault(State.SUPPRESSED, 0L),
                of.getOrDefault(State.CANCELLED, 0L),
                of.getOrDefault(State.SUPERSEDED, 0L),
                of.getOrDefault(State.PARKED, 0L),
                of.getOrDefault(State.PENDING, 0L),
                expected == sum);
    }
}
