package org.gradewatch.notification.webhook.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gradewatch.notification.webhook.dispatch.Attempts.Attempt;
import org.gradewatch.notification.webhook.dispatch.Attempts.Judged;
import org.gradewatch.notification.webhook.endpoint.Calls;
import org.gradewatch.notification.webhook.endpoint.Endpoint;
import org.gradewatch.notification.webhook.endpoint.EndpointState;
import org.gradewatch.notification.webhook.endpoint.Owned;
import org.gradewatch.notification.webhook.endpoint.SigningKeys;
import org.gradewatch.notification.webhook.event.Envelope.Trial;
import org.gradewatch.notification.webhook.outgoing.Answer;
import org.gradewatch.notification.webhook.outgoing.Answer.Answered;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.gradewatch.notification.webhook.outgoing.Outgoing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What was tried with an endpoint, and a test on demand. Needs the scope `webhooks:write`.
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class AttemptRoutes {

    private static final int MOST = 1_000;

    private final Owned owned;
    private final Attempts attempts;
    private final SigningKeys keys;
    private final Calls calls;
    private final Outgoing outgoing;

    AttemptRoutes(Owned owned, Attempts attempts, SigningKeys keys, Calls calls, Outgoing outgoing) {
        this.owned = owned;
        this.attempts = attempts;
        this.keys = keys;
        this.calls = calls;
        this.outgoing = outgoing;
    }

    /// @param next for `before`, to turn the page
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Attempt> items, @Nullable Long next) {}

    /// The newest first; for ninety days.
    @GetMapping("/webhooks/{id}/attempts")
    Page attempts(
            @PathVariable String id,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "100") int limit,
            Authentication token) {
        Endpoint endpoint = owned.find(id, token);
        int most = Math.clamp(limit, 1, MOST);
        List<Attempt> items = attempts.of(endpoint.id(), before, most);
        return new Page(items, items.size() < most ? null : items.getLast().id());
    }

    /// Sends an event that tells nothing, signed and checked as every other, and says what came
    /// back.
    @PostMapping("/webhooks/{id}/test")
    Attempt test(@PathVariable String id, Authentication token) {
        Endpoint endpoint = owned.find(id, token);
        if (endpoint.state() == EndpointState.UNVERIFIED) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "the endpoint did not say yet that it wants events (expected: POST …/verification succeeds first)");
        }
        Trial trial = Trial.test();
        var with = keys.inForce(List.of(endpoint.id())).getOrDefault(endpoint.id(), List.of());
        Instant at = Instant.now();
        Answer answer = outgoing.send(calls.event(endpoint.url(), with, trial.id(), trial.body()))
                .join();
        write(endpoint.id(), trial.id(), at, answer);
        return attempts.of(endpoint.id(), Long.MAX_VALUE, 1).getFirst();
    }

    private void write(UUID endpoint, String message, Instant at, Answer answer) {
        switch (answer) {
            case Answered answered -> {
                boolean good = answered.status() >= 200 && answered.status() < 300;
                attempts.writeTest(
                        endpoint,
                        message,
                        at,
                        answered.took(),
                        new Judged(
                                good ? "DELIVERED" : "FAILED",
                                answered.status(),
                                "status " + answered.status(),
                                answered.beginning()));
            }
            case Unreached(var why, var detail, var took) ->
                attempts.writeTest(endpoint, message, at, took, new Judged("FAILED", null, why + ": " + detail, null));
        }
    }
}
