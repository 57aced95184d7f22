package org.gradewatch.notification.webhook.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gradewatch.notification.allowance.Operations;
import org.gradewatch.notification.subscription.SubscribeRequest;
import org.gradewatch.notification.subscription.SubscribeRequest.FollowRequest;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.notification.subscription.Wishes;
import org.gradewatch.notification.webhook.endpoint.Endpoint.Manner;
import org.gradewatch.notification.webhook.outgoing.Outgoing;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/// What holders do with their endpoints. Every deed is written down with the name of the token.
final class Holding {

    private static final int MOST_KEYS = 10;
    private static final List<String> EVERYTHING = List.of("CONFIRMATIONS", "FRAMEWORK", "VISITS");
    private static final List<FollowRequest> ENGLAND = List.of(new FollowRequest(null, null, null, null, null, null));

    private final Endpoints endpoints;
    private final SigningKeys keys;
    private final Handshake handshake;
    private final Wishes wishes;
    private final Outgoing outgoing;
    private final Operations operations;
    private final TransactionTemplate transactions;
    private final EndpointSettings settings;

    Holding(
            Endpoints endpoints,
            SigningKeys keys,
            Handshake handshake,
            Wishes wishes,
            Outgoing outgoing,
            Operations operations,
            TransactionTemplate transactions,
            EndpointSettings settings) {
        this.endpoints = endpoints;
        this.keys = keys;
        this.handshake = handshake;
        this.wishes = wishes;
        this.outgoing = outgoing;
        this.operations = operations;
        this.transactions = transactions;
        this.settings = settings;
    }

    /// @param made keys that are shown now and never again
    record Made(UUID id, List<SigningKey> made) {}

    /// It is asked whether it wants events; what it says shows in its state.
    Made make(String holder, EndpointRequest asked) {
        var reading = new EndpointReading(outgoing);
        SigningKey given = reading.secret(asked.secret());
        Manner manner = reading.read(asked, null);
        Wish wish = wish(asked, null);
        if (endpoints.count(holder) >= settings.mostPerHolder()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    "%d webhooks of '%s' (expected: at most %d)"
                            .formatted(settings.mostPerHolder(), holder, settings.mostPerHolder()));
        }
        Made made = Objects.requireNonNull(transactions.execute(status -> {
            UUID id = endpoints.add(holder, manner, wish);
            List<SigningKey> fresh = manner.schemes().stream()
                    .map(scheme -> scheme == Scheme.V1 && given != null
                            ? keys.replace(id, scheme, given, Duration.ZERO)
                            : keys.replace(id, scheme, Duration.ZERO))
                    .toList();
            note(holder, "WEBHOOK_MADE", id);
            return new Made(id, fresh);
        }));
        verify(made.id());
        return made;
    }

    private Wish wish(EndpointRequest asked, @Nullable Wish before) {
        List<FollowRequest> follows = asked.follows() == null || asked.follows().isEmpty() ? ENGLAND : asked.follows();
        List<String> include = asked.include() == null ? EVERYTHING : asked.include();
        if (before == null || (asked.follows() != null && asked.include() != null)) {
            return wishes.read(new SubscribeRequest(null, follows, include, null, null));
        }
        Wish read = wishes.read(new SubscribeRequest(null, follows, include, null, null));
        return new Wish(
                asked.follows() == null ? before.follows() : read.follows(),
                asked.include() == null ? before.include() : read.include(),
                before.frequency(),
                before.inadequateAtOnce());
    }

    /// Keys of schemes that are new to it are made, and shown now.
    Made change(Endpoint endpoint, EndpointRequest asked, String who) {
        Manner manner = new EndpointReading(outgoing).read(asked, endpoint.manner());
        Optional<Wish> wish = asked.follows() == null && asked.include() == null
                ? Optional.empty()
                : Optional.of(wish(asked, endpoint.wish()));
        EndpointState state = state(asked.state());
        Made made = Objects.requireNonNull(transactions.execute(status -> {
            endpoints.change(endpoint.id(), manner);
            wish.ifPresent(changed -> endpoints.change(endpoint.id(), changed));
            note(who, "WEBHOOK_CHANGED", endpoint.id());
            return new Made(
                    endpoint.id(),
                    manner.schemes().stream()
                            .filter(scheme -> keys.count(endpoint.id(), scheme) == 0)
                            .map(scheme -> keys.replace(endpoint.id(), scheme, Duration.ZERO))
                            .toList());
        }));
        boolean elsewhere = !manner.url().equals(endpoint.url());
        if (elsewhere) {
            endpoints.turn(endpoint.id(), EndpointState.UNVERIFIED, "its address changed");
        }
        if (state == EndpointState.PAUSED) {
            endpoints.turn(endpoint.id(), state, "paused by " + who);
        } else if (elsewhere || state == EndpointState.ACTIVE) {
            verify(endpoint.id());
        }
        return made;
    }

    private static @Nullable EndpointState state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "ACTIVE" -> EndpointState.ACTIVE;
            case "PAUSED" -> EndpointState.PAUSED;
            default -> throw new Misfit(List.of("state: '%s' (expected: ACTIVE or PAUSED)".formatted(word)));
        };
    }

    /// Asks the endpoint whether it wants events, and makes it active when it does.
    void verify(UUID id) {
        Endpoint endpoint = endpoints.find(id).orElseThrow(Holding::unknown);
        Optional<String> refused = Handshake.isNeeded(endpoint)
                ? handshake
                        .ask(endpoint, keys.inForce(List.of(id)).getOrDefault(id, List.of()))
                        .join()
                : Optional.empty();
        if (refused.isEmpty()) {
            endpoints.turn(id, EndpointState.ACTIVE, null);
        } else if (endpoint.state() != EndpointState.ACTIVE) {
            endpoints.say(id, EndpointState.UNVERIFIED, refused.get());
        }
    }

    /// @param grace how long the one before is signed with too
    SigningKey rotate(Endpoint endpoint, Scheme scheme, Duration grace, String who) {
        return Objects.requireNonNull(transactions.execute(status -> {
            if (keys.count(endpoint.id(), scheme) >= MOST_KEYS) {
                throw new ResponseStatusException(
                        HttpStatus.CONFLICT,
                        "%d secrets in force (expected: at most %d; wait until one has expired)"
                                .formatted(MOST_KEYS, MOST_KEYS));
            }
            note(who, "WEBHOOK_SECRET_ROTATED", endpoint.id());
            return keys.replace(endpoint.id(), scheme, grace);
        }));
    }

    void delete(Endpoint endpoint, String who) {
        transactions.executeWithoutResult(status -> {
            if (endpoints.delete(endpoint.id())) {
                note(who, "WEBHOOK_DELETED", endpoint.id());
            }
        });
    }

    private void note(String who, String what, UUID webhook) {
        operations.record(who, what, "asked for by its holder", Map.of("webhook", webhook));
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "no webhook with this id is yours (expected: one of GET /webhooks)");
    }
}
