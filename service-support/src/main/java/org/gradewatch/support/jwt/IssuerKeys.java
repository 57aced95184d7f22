package org.gradewatch.support.jwt;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The keys that an issuer signs with, fetched when the first token comes: a service starts without
/// its issuer.
final class IssuerKeys implements JWKSetSource<SecurityContext> {

    private static final int PATIENCE = 3_000;
    private static final int LARGEST = 256 * 1024;
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration OUTLIVE_AN_OUTAGE = Duration.ofHours(1);

    /// Tokens that name keys which there are not make nobody ask more than twice in this time.
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

    private final ResourceRetriever http = new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST);
    private final Issuer issuer;
    private volatile @Nullable Fetched last;

    private record Fetched(JWKSet keys, long at) {}

    private IssuerKeys(Issuer issuer) {
        this.issuer = issuer;
    }

    /// Keys are asked for anew every five minutes, and when a token names one that is not known;
    /// those that are known are good for another hour while the issuer is away.
    static JWKSource<SecurityContext> of(Issuer issuer) {
        return JWKSourceBuilder.create(new IssuerKeys(issuer))
                .refreshAheadCache(false)
                .cache(KEPT.toMillis(), 2L * PATIENCE)
                .rateLimited(BETWEEN_FETCHES.toMillis())
                .build();
    }

    /// @param evaluator says which keys will not do: those that lack one that a token names
    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long currentTime, @Nullable SecurityContext context)
            throws KeySourceException {
        try {
            URI place = issuer.jwkSetUri() == null ? discovered() : issuer.jwkSetUri();
            JWKSet keys = new URLBasedJWKSetSource<>(place.toURL(), http).getJWKSet(evaluator, currentTime, context);
            last = new Fetched(keys, currentTime);
            return keys;
        } catch (IOException | JacksonException | IllegalArgumentException | JWKSetUnavailableException e) {
            Fetched known = last;
            if (known != null
                    && currentTime - known.at() < OUTLIVE_AN_OUTAGE.toMillis()
                    && !evaluator.requiresRefresh(known.keys())) {
                return known.keys();
            }
            throw new JWKSetUnavailableException("the keys of %s are not to be had".formatted(issuer.issuer()), e);
        }
    }

    /// By OpenID Connect Discovery.
    private URI discovered() throws IOException {
        String base = issuer.issuer().toString().replaceFirst("/$", "");
        URI document = URI.create(base + "/.well-known/openid-configuration");
        JsonNode said =
                Json.mapper().readTree(http.retrieveResource(document.toURL()).getContent());
        String name = said.path("issuer").asString("");
        if (!name.equals(issuer.issuer().toString())) {
            throw new IOException("%s speaks of '%s' (expected: %s)".formatted(document, name, issuer.issuer()));
        }
        return Issuer.checked("jwk-set-uri", URI.create(said.path("jwks_uri").asString("")));
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
