package org.gradewatch.notification.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gradewatch.notification.subscription.Follow;
import org.gradewatch.notification.subscription.Include;
import org.gradewatch.notification.webhook.endpoint.SigningKeys.Shown;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.jspecify.annotations.Nullable;

/// The forms in which endpoints are answered.
final class Answers {

    private Answers() {}

    /// @param secrets made by this request, shown once
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shape(
            UUID id,
            String url,
            String contact,
            String description,
            List<Follow> follows,
            List<Include> include,
            List<String> signatures,
            Ordering ordering,
            int concurrency,
            int perMinute,
            EndpointState state,
            @Nullable String why,
            Instant since,
            Instant createdAt,
            List<KeyShape> keys,
            @Nullable List<Secret> secrets) {}

    /// @param publicKey of a pair: what a receiver verifies with
    /// @param expiresAt when it is signed with no more; absent while it is not replaced
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyShape(
            UUID id,
            String scheme,
            @Nullable String publicKey,
            Instant createdAt,
            @Nullable Instant expiresAt) {}

    /// @param secret what a receiver verifies with; of a pair nobody gets it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Secret(
            String scheme,
            @Nullable String secret,
            @Nullable String publicKey) {}

    static Shape of(Endpoint endpoint, List<Shown> keys, @Nullable List<SigningKey> made) {
        Endpoint.Manner manner = endpoint.manner();
        return new Shape(
                endpoint.id(),
                manner.url().toString(),
                manner.contact(),
                manner.description(),
                endpoint.wish().follows(),
                endpoint.wish().include(),
                manner.schemes().stream().map(Answers::word).toList(),
                manner.ordering(),
                manner.concurrency(),
                manner.perMinute(),
                endpoint.state(),
                endpoint.why(),
                endpoint.stateSince(),
                endpoint.createdAt(),
                keys.stream()
                        .map(key -> new KeyShape(
                                key.id(), word(key.scheme()), key.publicKey(), key.createdAt(), key.expiresAt()))
                        .toList(),
                made == null || made.isEmpty()
                        ? null
                        : made.stream().map(Answers::secret).toList());
    }

    static Secret secret(SigningKey key) {
        return key.publicKey()
                .map(shown -> new Secret(word(Scheme.V1A), null, shown))
                .orElseGet(() -> new Secret(word(Scheme.V1), key.secret(), null));
    }

    static String word(Scheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT);
    }
}
