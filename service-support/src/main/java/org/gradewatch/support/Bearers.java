package org.gradewatch.support;

import com.nimbusds.jose.proc.BadJOSEException;
import java.util.List;
import java.util.Map;
import org.gradewatch.support.TokenHolders.Holder;
import org.gradewatch.support.jwt.IssuedJwts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/// Turns a bearer token into its holder, whose name stands in every record of what they do.
final class Bearers implements ReactiveAuthenticationManager {

    private final TokenHolders holders;
    private final @Nullable IssuedJwts jwts;

    /// @param jwts absent where no issuer is trusted
    Bearers(TokenHolders holders, @Nullable IssuedJwts jwts) {
        this.holders = holders;
        this.jwts = jwts;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication presented) {
        String token = ((BearerTokenAuthenticationToken) presented).getToken();
        if (jwts != null && IssuedJwts.looksLikeOne(token)) {
            return jwts.holderOf(token).onErrorMap(BadJwtException.class, e -> new RefusedBearer(Refusal.JWT, said(e)));
        }
        return Mono.fromSupplier(() -> authenticated(holders.holderOf(token), token));
    }

    /// The parser's own words may hold parts of what it could not read.
    private static String said(BadJwtException why) {
        boolean wellFormed = why instanceof JwtValidationException || why.getCause() instanceof BadJOSEException;
        return wellFormed && why.getMessage() != null ? why.getMessage() : "it cannot be read, or is not signed";
    }

    private static Authentication authenticated(Holder holder, String token) {
        List<GrantedAuthority> scopes = holder.scopes().stream()
                .<GrantedAuthority>map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                .toList();
        var principal = new DefaultOAuth2AuthenticatedPrincipal(holder.name(), Map.of("sub", holder.name()), scopes);
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, token, null, null);
        return new BearerTokenAuthentication(principal, access, scopes);
    }
}
