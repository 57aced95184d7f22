package org.gradewatch.notification.webhook.endpoint;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.jspecify.annotations.Nullable;

/// A system that is called when something changes.
///
/// @param holder the name of the token that it was made with
/// @param wish what it wants to hear of
/// @param why it is in this state
public record Endpoint(
        UUID id,
        String holder,
        Manner manner,
        EndpointState state,
        @Nullable String why,
        Instant stateSince,
        Instant createdAt,
        Wish wish) {

    /// What its holder can choose.
    ///
    /// @param contact the address of whoever looks after it
    /// @param schemes what its calls are signed by
    /// @param concurrency calls at the same time, at most
    /// @param perMinute calls in a minute, at most; 0: no limit
    public record Manner(
            URI url,
            String contact,
            String description,
            List<Scheme> schemes,
            Ordering ordering,
            int concurrency,
            int perMinute) {

        public Manner {
            schemes = schemes.stream().distinct().sorted().toList();
        }
    }

    public URI url() {
        return manner.url();
    }
}
