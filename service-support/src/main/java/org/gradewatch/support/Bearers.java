package org.gradewatch.support;

import java.util.List;
import java.util.Map;
import org.gradewatch.support.TokenHolders.Holder;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/// Turns a bearer token into its holder, whose name stands in every record of what they do.
final class Bearers implements ReactiveAuthenticationManager {

    private final TokenHolders holders;

    Bearers(TokenHolders holders) {
        this.holders = holders;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication presented) {
        return Mono.fromSupplier(() -> {
            String token = ((BearerTokenAuthenticationToken) presented).getToken();
            return authenticated(holders.holderOf(token), token);
        });
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
