package org.gradewatch.notification.webhook.endpoint;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;

/// The endpoints that a token may see and change: those made with it. An operator's may with all.
public record Owned(Endpoints endpoints) {

    /// @throws org.springframework.web.server.ResponseStatusException 404, whether it is somebody
    ///     else's or nobody's
    public Endpoint find(String id, Authentication token) {
        return read(id).flatMap(endpoints::find)
                .filter(endpoint -> isOperator(token) || endpoint.holder().equals(token.getName()))
                .orElseThrow(Holding::unknown);
    }

    static boolean isOperator(Authentication token) {
        return token.getAuthorities().stream().anyMatch(scope -> "SCOPE_operations".equals(scope.getAuthority()));
    }

    private static Optional<UUID> read(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
