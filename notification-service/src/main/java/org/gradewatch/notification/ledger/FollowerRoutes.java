package org.gradewatch.notification.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.alert.Alerts;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.allowance.Choice;
import org.gradewatch.notification.ledger.Followers.Delivery;
import org.gradewatch.notification.ledger.Followers.Found;
import org.gradewatch.notification.ledger.Followers.Stretch;
import org.gradewatch.notification.link.Links;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Who got it, who did not, and why. Needs the scope `operations`; whose token has
/// `deliveries:read` too sees addresses in full.
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class FollowerRoutes {

    private static final int MOST = 1000;

    private final Followers followers;
    private final Ledger ledger;
    private final Alerts alerts;
    private final Links links;
    private final Why why;

    FollowerRoutes(Followers followers, Ledger ledger, Alerts alerts, Links links, Why why) {
        this.followers = followers;
        this.ledger = ledger;
        this.alerts = alerts;
        this.links = links;
        this.why = why;
    }

    /// The head is on the first page only.
    ///
    /// @param next for `after`, to turn the page; a page can be short, and empty, and yet have one
    record Page(
            @Nullable Head head, List<One> items, @Nullable UUID next) {}

    /// @param decision `TELL`, or why nobody is told
    /// @param notTold persons whom it met and who have no delivery, by reason
    record Head(
            long sequence,
            AuthorityRef authority,
            String decision,
            long expected,
            Map<Ledger.State, Long> deliveries,
            Map<String, Long> notTold) {}

    /// One person.
    ///
    /// @param delivery the id by which it can be sent again
    /// @param at when it ended
    /// @param until when what it waits for is to come
    /// @param by the change that was told in its place
    /// @param acceptedBefore when the mail server took an earlier copy
    /// @param operation the operator's deed by which it went out again
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record One(
            Fate outcome,
            @Nullable String address,
            @Nullable String why,
            @Nullable Long delivery,
            @Nullable Integer attempts,
            @Nullable String frequency,
            @Nullable Instant at,
            @Nullable Instant until,
            @Nullable String by,
            @Nullable Instant acceptedBefore,
            @Nullable Long operation,
            @Nullable String messageId) {}

    /// @param outcome only those with this one; absent: all but who subscribed afterwards
    @GetMapping("/deliveries/{changeId}/followers")
    Page followers(
            @PathVariable String changeId,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int limit,
            Authentication holder) {
        Alert alert = alerts.find(changeId)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "no change with this id (expected: the id of a rating change)"));
        Stretch stretch = followers.of(
                alert, Choice.read("outcome", outcome, Fate.class), person(after), Math.clamp(limit, 1, MOST));
        boolean inFull = holder.getAuthorities().stream()
                .anyMatch(scope -> "SCOPE_deliveries:read".equals(scope.getAuthority()));
        return new Page(
                after == null ? head(alert) : null,
                stretch.items().stream().map(one -> one(changeId, one, inFull)).toList(),
                stretch.next());
    }

    private static @Nullable UUID person(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "after: '%s' (expected: the next of the page before)".formatted(after), e);
        }
    }

    private Head head(Alert alert) {
        return new Head(
                alert.sequence(),
                alert.change().authority(),
                alert.decision(),
                ledger.expected(alert),
                ledger.counts(alert.sequence()),
                ledger.suppressions(alert.sequence()));
    }

    private One one(String changeId, Found found, boolean inFull) {
        Delivery delivery = found.delivery();
        String reason = why.of(found.fate(), delivery);
        String address = inFull ? found.email() : Masked.in(found.email());
        if (delivery == null) {
            return new One(found.fate(), address, reason, null, null, null, null, null, null, null, null, null);
        }
        return new One(
                found.fate(),
                address,
                inFull ? reason : Masked.in(reason),
                delivery.id(),
                delivery.attempts(),
                delivery.frequency(),
                delivery.settledAt(),
                until(delivery),
                delivery.supersededBy(),
                delivery.acceptedBefore(),
                delivery.resentBy(),
                found.email() == null ? null : messageId(changeId, found.person(), delivery));
    }

    private static @Nullable Instant until(Delivery delivery) {
        return switch (delivery.state()) {
            case PENDING -> delivery.dueAt();
            case PARKED -> delivery.parkedUntil();
            case DELIVERED, BOUNCED, SUPPRESSED, CANCELLED, SUPERSEDED -> null;
        };
    }

    private String messageId(String changeId, UUID person, Delivery delivery) {
        return delivery.gatheredIn() == null
                ? links.messageId(changeId, person)
                : links.gatheredMessageId(delivery.gatheredIn(), person);
    }
}
