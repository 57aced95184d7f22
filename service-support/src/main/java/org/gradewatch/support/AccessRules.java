package org.gradewatch.support;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// What a service's security chain begins with: no sessions, no log-in pages, bearer tokens, and
/// problem+json for whoever may not.
///
/// A service goes on with `authorizeExchange` and asks for authorities such as
/// `SCOPE_reports:write`. The principal's name is the name of the token.
public final class AccessRules {

    private final Bearers bearers;
    private final Refusals refusals;
    private final JsonMapper json;

    AccessRules(Bearers bearers, Refusals refusals, JsonMapper json) {
        this.bearers = bearers;
        this.refusals = refusals;
        this.json = json;
    }

    public ServerHttpSecurity begin(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(_ -> Mono.just(bearers))
                        .authenticationFailureHandler((chain, why) -> refused(chain.getExchange(), why))
                        .authenticationEntryPoint(this::refused)
                        .accessDeniedHandler((exchange, why) -> forbidden(exchange)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(this::refused)
                        .accessDeniedHandler((exchange, why) -> forbidden(exchange)));
    }

    private Mono<Void> refused(ServerWebExchange exchange, AuthenticationException why) {
        Refusal refusal = refusal(why);
        refusals.count(refusal, said(refusal, why), exchange.getRequest());
        if (refusal == Refusal.ISSUER_AWAY) {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
            return answer(exchange, HttpStatus.SERVICE_UNAVAILABLE, "who issues such tokens does not answer now");
        }
        exchange.getResponse()
                .getHeaders()
                .set(
                        HttpHeaders.WWW_AUTHENTICATE,
                        refusal == Refusal.NONE ? "Bearer" : "Bearer error=\"invalid_token\"");
        return answer(
                exchange,
                HttpStatus.UNAUTHORIZED,
                "no valid bearer token was given (expected: 'Authorization: Bearer TOKEN')");
    }

    private static Refusal refusal(AuthenticationException why) {
        return switch (why) {
            case RefusedBearer refused -> refused.refusal();
            case AuthenticationCredentialsNotFoundException _ -> Refusal.NONE;
            case AuthenticationServiceException _ -> Refusal.ISSUER_AWAY;
            default -> Refusal.MALFORMED;
        };
    }

    private static String said(Refusal refusal, AuthenticationException why) {
        return why instanceof RefusedBearer && why.getMessage() != null ? why.getMessage() : refusal.word();
    }

    private Mono<Void> forbidden(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .map(holder -> "the token of '%s'".formatted(holder.getName()))
                .defaultIfEmpty("nobody")
                .flatMap(holder -> {
                    refusals.count(Refusal.SCOPE, holder, exchange.getRequest());
                    return answer(exchange, HttpStatus.FORBIDDEN, "the token's scopes do not allow this");
                });
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
