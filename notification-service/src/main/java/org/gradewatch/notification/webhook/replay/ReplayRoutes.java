package org.gradewatch.notification.webhook.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.gradewatch.notification.webhook.dispatch.Dispatch;
import org.gradewatch.notification.webhook.endpoint.Endpoint;
import org.gradewatch.notification.webhook.endpoint.Owned;
import org.gradewatch.notification.webhook.replay.Replays.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Replays, for holders. Needs the scope `webhooks:write`.
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class ReplayRoutes {

    private final Owned owned;
    private final Replays replays;
    private final Dispatch dispatch;

    ReplayRoutes(Owned owned, Replays replays, Dispatch dispatch) {
        this.owned = owned;
        this.replays = replays;
        this.dispatch = dispatch;
    }

    /// @param after the sequence after which it begins; 0: from the first change of all
    /// @param until the last sequence; absent: that of now
    /// @param onlyCount `true`: says how many it would be, and does nothing
    record Asked(
            @Nullable Long after,
            @Nullable Long until,
            @Nullable Boolean onlyCount) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Replay(
            int events, long after, long until, @Nullable Long replay) {}

    @PostMapping(path = "/webhooks/{id}/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Replay> replay(@PathVariable String id, @RequestBody Asked asked, Authentication token) {
        Endpoint endpoint = owned.find(id, token);
        if (asked.after() == null || asked.after() < 0) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "after: %s (expected: the sequence after which to begin, 0 or more)".formatted(asked.after()));
        }
        long last = replays.last();
        var stretch = new Stretch(asked.after(), Math.min(last, Objects.requireNonNullElse(asked.until(), last)));
        List<Long> sequences = replays.met(endpoint, stretch);
        if (Boolean.TRUE.equals(asked.onlyCount())) {
            return ResponseEntity.ok(new Replay(sequences.size(), stretch.after(), stretch.until(), null));
        }
        if (replays.isUnderWay(endpoint)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "another replay is under way (expected: none; it shows in the attempts)");
        }
        long replay = replays.begin(endpoint, stretch, sequences, token.getName());
        dispatch.wake();
        return ResponseEntity.accepted().body(new Replay(sequences.size(), stretch.after(), stretch.until(), replay));
    }
}
