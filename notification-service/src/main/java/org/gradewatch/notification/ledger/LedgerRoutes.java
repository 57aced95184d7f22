package org.gradewatch.notification.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.gradewatch.notification.alert.Alerts;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.ledger.Equations.Reconciled;
import org.gradewatch.notification.link.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The ledger, for everyone to look at; names only for those who may see them.
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class LedgerRoutes {

    private final Equations equations;
    private final Recipients recipients;
    private final Alerts alerts;
    private final Links links;

    LedgerRoutes(Equations equations, Recipients recipients, Alerts alerts, Links links) {
        this.equations = equations;
        this.recipients = recipients;
        this.alerts = alerts;
        this.links = links;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page<T>(List<T> items, @Nullable String next) {}

    /// One line of the list of what nobody was told of.
    record Untold(long sequence, @Nullable String changeId, String reason, long persons) {}

    @GetMapping("/deliveries/{changeId}")
    Reconciled reconciled(@PathVariable String changeId) {
        return equations.of(find(changeId));
    }

    /// What was suppressed, by change and reason, the oldest first.
    @GetMapping("/suppressions")
    Page<Untold> suppressions(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
        int most = Math.clamp(limit, 1, 1000);
        List<Untold> items = recipients.untold(after, most);
        return new Page<>(
                items,
                items.size() < most ? null : String.valueOf(items.getLast().sequence()));
    }

    /// @param frequency how soon the person is told
    /// @param messageId as the mail carries it, which may bring several changes; absent after an
    ///     erasure
    record Recipient(
            @Nullable String email,
            String state,
            int attempts,
            @Nullable Instant settledAt,
            @Nullable String detail,
            String frequency,
            @Nullable String messageId) {}

    /// Needs the scope `deliveries:read`.
    @GetMapping("/deliveries/{changeId}/recipients")
    Page<Recipient> recipients(
            @PathVariable String changeId,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        Alert alert = find(changeId);
        List<Recipients.Row> rows = recipients.of(alert.sequence(), after, Math.clamp(limit, 1, 1000));
        return new Page<>(
                rows.stream()
                        .map(row -> new Recipient(
                                row.email(),
                                row.state(),
                                row.attempts(),
                                row.settledAt(),
                                row.detail(),
                                row.frequency(),
                                row.email() == null ? null : messageId(changeId, row)))
                        .toList(),
                rows.size() < Math.clamp(limit, 1, 1000)
                        ? null
                        : String.valueOf(rows.getLast().id()));
    }

    private String messageId(String changeId, Recipients.Row row) {
        return row.gatheredIn() == null
                ? links.messageId(changeId, row.person())
                : links.gatheredMessageId(row.gatheredIn(), row.person());
    }

    private Alert find(String changeId) {
        return alerts.find(changeId)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no change with this id (expected: the id of a rating change)"));
    }
}
