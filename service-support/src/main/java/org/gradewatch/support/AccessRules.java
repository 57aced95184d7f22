package org.gradewatch.support;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.ReactiveOpaqueTokenIntrospector;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// What a service's security chain begins with: no sessions, no log-in pages, bearer tokens, and
/// problem+json for whoever may not.
///
/// A service goes on with `authorizeExchange` and asks for authorities such as
/// `SCOPE_reports:write`. The principal's name is the name of the token.
public final class AccessRules {

    private final AccessTokens tokens;
    private final JsonMapper json;

    AccessRules(AccessTokens tokens, JsonMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    public ServerHttpSecurity begin(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .oauth2ResourceServer(server -> server.opaqueToken(opaque -> opaque.introspector(introspector()))
                        .authenticationEntryPoint((exchange, why) -> unauthorized(exchange))
                        .accessDeniedHandler((exchange, why) -> forbidden(exchange)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((exchange, why) -> unauthorized(exchange))
                                .accessDeniedHandler((exchange, why) -> forbidden(exchange)));
    }

    private ReactiveOpaqueTokenIntrospector introspector() {
        return presented -> Mono.justOrEmpty(tokens.find(presented))
                .map(AccessRules::principal)
                .switchIfEmpty(Mono.error(() -> new BadOpaqueTokenException("unknown token")));
    }

    private static OAuth2AuthenticatedPrincipal principal(AccessTokens.Token token) {
        List<GrantedAuthority> scopes = token.scopes().stream()
                .<GrantedAuthority>map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                .toList();
        return new DefaultOAuth2AuthenticatedPrincipal(token.name(), Map.of("sub", token.name()), scopes);
    }

    private Mono<Void> unauthorized(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
        return answer(
                exchange,
                HttpStatus.UNAUTHORIZED,
                "no valid bearer token was given (expected: 'Authorization: Bearer TOKEN')");
    }

    private Mono<Void> forbidden(ServerWebExchange exchange) {
        return answer(exchange, HttpStatus.FORBIDDEN, "the token's scopes do not allow this");
    }

    private Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String detail) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setInstance(exchange.getRequest()
                .getURI()
                .resolve(exchange.getRequest().getPath().value()));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(json.writeValueAsBytes(problem))));
    }
}
