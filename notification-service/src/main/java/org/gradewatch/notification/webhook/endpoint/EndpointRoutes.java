package org.gradewatch.notification.webhook.endpoint;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gradewatch.notification.webhook.endpoint.Answers.Shape;
import org.gradewatch.notification.webhook.endpoint.Holding.Made;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Endpoints, for their holders. All of it needs the scope `webhooks:write`; whose token has
/// `operations` too sees everybody's.
@RestController
@RequestMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class EndpointRoutes {

    private static final int MOST = 1_000;
    private static final int LONGEST_GRACE_HOURS = 7 * 24;
    private static final int USUAL_GRACE_HOURS = 24;

    private final Owned owned;
    private final Endpoints endpoints;
    private final SigningKeys keys;
    private final Holding holding;

    EndpointRoutes(Owned owned, Endpoints endpoints, SigningKeys keys, Holding holding) {
        this.owned = owned;
        this.endpoints = endpoints;
        this.keys = keys;
        this.holding = holding;
    }

    @PostMapping(path = "/webhooks", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shape> make(@RequestBody EndpointRequest asked, Authentication token) {
        Made made = holding.make(token.getName(), asked);
        return ResponseEntity.created(URI.create("/webhooks/" + made.id())).body(shape(made));
    }

    private Shape shape(Made made) {
        Endpoint now = endpoints.find(made.id()).orElseThrow(Holding::unknown);
        return Answers.of(now, keys.of(made.id()), made.made());
    }

    record All(List<Shape> items) {}

    @GetMapping("/webhooks")
    All all(Authentication token) {
        List<Endpoint> found = endpoints.of(Owned.isOperator(token) ? null : token.getName(), MOST);
        return new All(found.stream()
                .map(one -> Answers.of(one, keys.of(one.id()), null))
                .toList());
    }

    @GetMapping("/webhooks/{id}")
    Shape one(@PathVariable String id, Authentication token) {
        Endpoint endpoint = owned.find(id, token);
        return Answers.of(endpoint, keys.of(endpoint.id()), null);
    }

    @PatchMapping(path = "/webhooks/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Shape change(@PathVariable String id, @RequestBody EndpointRequest asked, Authentication token) {
        return shape(holding.change(owned.find(id, token), asked, token.getName()));
    }

    /// Asks the endpoint again whether it wants events.
    @PostMapping("/webhooks/{id}/verification")
    Shape verify(@PathVariable String id, Authentication token) {
        Endpoint endpoint = owned.find(id, token);
        holding.verify(endpoint.id());
        return one(id, token);
    }

    @DeleteMapping("/webhooks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, Authentication token) {
        holding.delete(owned.find(id, token), token.getName());
    }

    /// @param scheme `v1` or `v1a`; absent: that of the endpoint, where it has one only
    /// @param graceHours how long the secret before is signed with too: 0 to 168, absent: 24
    record Rotation(@Nullable String scheme, @Nullable Integer graceHours) {}

    @PostMapping("/webhooks/{id}/secret-rotation")
    Answers.Secret rotate(
            @PathVariable String id, @RequestBody(required = false) @Nullable Rotation asked, Authentication token) {
        Endpoint endpoint = owned.find(id, token);
        var rotation = Objects.requireNonNullElse(asked, new Rotation(null, null));
        int hours = Objects.requireNonNullElse(rotation.graceHours(), USUAL_GRACE_HOURS);
        if (hours < 0 || hours > LONGEST_GRACE_HOURS) {
            throw new Misfit(List.of("graceHours: %d (expected: 0 to %d)".formatted(hours, LONGEST_GRACE_HOURS)));
        }
        SigningKey fresh =
                holding.rotate(endpoint, scheme(rotation.scheme(), endpoint), Duration.ofHours(hours), token.getName());
        return Answers.secret(fresh);
    }

    private static Scheme scheme(@Nullable String word, Endpoint endpoint) {
        List<Scheme> has = endpoint.manner().schemes();
        if (word == null && has.size() == 1) {
            return has.getFirst();
        }
        return Stream.of(Scheme.values())
                .filter(scheme -> has.contains(scheme) && Answers.word(scheme).equals(word))
                .findFirst()
                .orElseThrow(() -> new Misfit(List.of("scheme: '%s' (expected: one of %s)"
                        .formatted(word, has.stream().map(Answers::word).toList()))));
    }
}
