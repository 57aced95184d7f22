package org.gradewatch.notification.webhook.endpoint;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gradewatch.notification.webhook.endpoint.SigningKeys.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What receivers verify `v1a` signatures with, for everyone to read: a JSON Web Key Set (RFC 7517,
/// RFC 8037).
@RestController
class PublicKeyRoutes {

    private final SigningKeys keys;

    PublicKeyRoutes(SigningKeys keys) {
        this.keys = keys;
    }

    record KeySet(List<Map<String, Object>> keys) {}

    /// @param webhook only the keys of this endpoint
    @GetMapping(path = "/.well-known/webhook-keys", produces = "application/jwk-set+json")
    ResponseEntity<KeySet> keys(@RequestParam(required = false) @Nullable UUID webhook) {
        List<Map<String, Object>> found = keys.pairs().stream()
                .filter(key -> webhook == null || key.webhook().equals(webhook))
                .map(PublicKeyRoutes::jwk)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(new KeySet(found));
    }

    private static Map<String, Object> jwk(Shown key) {
        String text = Objects.requireNonNull(key.publicKey()).replaceFirst("^whpk_", "");
        return Map.of(
                "kty", "OKP",
                "crv", "Ed25519",
                "use", "sig",
                "kid", key.id(),
                "x",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(Base64.getDecoder().decode(text)));
    }
}
