package org.gradewatch.notification.resending;

import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import org.gradewatch.notification.allowance.Choice;
import org.gradewatch.notification.allowance.Reason;
import org.gradewatch.notification.resending.Releasing.Cause;
import org.gradewatch.notification.resending.Resending.Fate;
import org.gradewatch.notification.resending.Which.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What an operator does for mails that did not arrive. Needs the scope `operations`; what is done
/// is written down.
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class ResendRoutes {

    private final Resending resending;
    private final Releasing releasing;
    private final Restored restored;

    ResendRoutes(Resending resending, Releasing releasing, Restored restored) {
        this.resending = resending;
        this.releasing = releasing;
        this.restored = restored;
    }

    /// One delivery, or all with an outcome: of one change or of all, and for one reason or any.
    ///
    /// @param because how the reason in the ledger begins, such as `given up`
    /// @param onlyCount `true`: says what would be done, and does nothing
    record Resend(
            @Nullable Long delivery,
            @Nullable String changeId,
            @Nullable String outcome,
            @Nullable String because,
            @Nullable Boolean onlyCount,
            @Nullable String reason) {}

    /// @param notResent by what stands against it
    record Resent(long resent, Map<Fate, Long> notResent) {}

    @PostMapping(path = "/operations/resends", consumes = MediaType.APPLICATION_JSON_VALUE)
    Resent resend(@RequestBody Resend asked, Principal holder) {
        Which which = which(asked);
        Map<Fate, Long> fates = Boolean.TRUE.equals(asked.onlyCount())
                ? resending.reckon(which)
                : resending.resend(which, holder.getName(), Reason.read(asked.reason()));
        Long resent = fates.remove(Fate.RESENT);
        return new Resent(resent == null ? 0 : resent, fates);
    }

    private Which which(Resend asked) {
        Long delivery = asked.delivery();
        if (delivery != null) {
            mustHaveEnded(delivery);
            return Which.one(delivery);
        }
        Outcome outcome = Choice.read("outcome", asked.outcome(), Outcome.class);
        if (outcome == null) {
            throw wrong("neither a delivery nor an outcome (expected: one of them)");
        }
        if (outcome == Outcome.DELIVERED && asked.changeId() == null) {
            throw wrong("outcome: DELIVERED of all changes (expected: a changeId beside it)");
        }
        String because = asked.because() == null ? "" : asked.because();
        if (because.contains("@")) {
            throw wrong("because: an '@' in it (expected: the beginning of a reason, without an address)");
        }
        return new Which(null, asked.changeId(), outcome, because);
    }

    private void mustHaveEnded(long delivery) {
        String state = resending
                .state(delivery)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "delivery: %d is none (expected: the id of one)".formatted(delivery)));
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(state)) {
                return;
            }
        }
        throw new ResponseStatusException(
                HttpStatus.CONFLICT,
                "delivery %d is %s (expected: DELIVERED, BOUNCED, SUPPRESSED or PARKED)".formatted(delivery, state));
    }

    /// The address of one delivery, or all that were given up, or paused, for one cause since then.
    ///
    /// @param because `HARD_BOUNCE` or `SOFT_BOUNCE`
    /// @param since only what was found out since; absent: all
    /// @param onlyCount `true`: says what would be done, and does nothing
    record Release(
            @Nullable Long delivery,
            @Nullable String because,
            @Nullable Instant since,
            @Nullable Boolean onlyCount,
            @Nullable String reason) {}

    record Released(long released) {}

    @PostMapping(path = "/operations/address-releases", consumes = MediaType.APPLICATION_JSON_VALUE)
    Released release(@RequestBody Release asked, Principal holder) {
        if ((asked.delivery() == null) == (asked.because() == null)) {
            throw wrong("both a delivery and a cause, or neither (expected: one of them)");
        }
        var addresses = new Releasing.Addresses(
                asked.delivery(), Choice.read("because", asked.because(), Cause.class), asked.since());
        return new Released(
                Boolean.TRUE.equals(asked.onlyCount())
                        ? releasing.reckon(addresses)
                        : releasing.release(addresses, holder.getName(), Reason.read(asked.reason())));
    }

    /// @param onlyCount `true`: says what would be done, and does nothing
    record Mark(@Nullable Boolean onlyCount, @Nullable String reason) {}

    record Marked(long told) {}

    /// All that is parked since an older database was restored.
    @PostMapping(path = "/operations/told", consumes = MediaType.APPLICATION_JSON_VALUE)
    Marked markTold(@RequestBody Mark asked, Principal holder) {
        return new Marked(
                Boolean.TRUE.equals(asked.onlyCount())
                        ? restored.reckon()
                        : restored.markTold(holder.getName(), Reason.read(asked.reason())));
    }

    private static ResponseStatusException wrong(String what) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, what);
    }
}
