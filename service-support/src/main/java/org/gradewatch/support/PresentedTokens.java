package org.gradewatch.support;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// Finds the token of a request: in its `Authorization`, or on the pages of people who signed in
/// in their cookie.
final class PresentedTokens implements ServerAuthenticationConverter {

    private final ServerAuthenticationConverter header = new ServerBearerTokenAuthenticationConverter();
    private final @Nullable SignedInPages pages;

    /// @param pages absent where a service has none
    PresentedTokens(@Nullable SignedInPages pages) {
        this.pages = pages;
    }

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        return header.convert(exchange).switchIfEmpty(Mono.defer(() -> kept(exchange.getRequest())));
    }

    private Mono<Authentication> kept(ServerHttpRequest request) {
        if (pages == null || !pages.hold(request) || request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return Mono.empty();
        }
        String token = TokenCookie.in(request);
        if (token == null) {
            return Mono.empty();
        }
        if (!OwnOrigin.mayPass(request)) {
            return Mono.error(new RefusedBearer(Refusal.CROSS_SITE, "a cookie, but not from a page of ours"));
        }
        return Mono.just(new BearerTokenAuthenticationToken(token));
    }
}
