package org.gradewatch.support;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Answers whoever may not: programs with problem+json, people who ask for a page by leading them
/// to where they can sign in, or with the page of an error.
final class Unwelcome {

    private final Refusals refusals;
    private final JsonMapper json;
    private final @Nullable SignedInPages pages;

    /// @param pages absent where a service has none
    Unwelcome(Refusals refusals, JsonMapper json, @Nullable SignedInPages pages) {
        this.refusals = refusals;
        this.json = json;
        this.pages = pages;
    }

    /// Who has not signed in yet is not refused, only led there.
    Mono<Void> refused(ServerWebExchange exchange, AuthenticationException why) {
        ServerHttpRequest request = exchange.getRequest();
        Refusal refusal = Refusal.of(why);
        if (refusal != Refusal.NONE || !isPerson(request)) {
            refusals.count(refusal, Refusal.said(why), request);
        }
        return switch (refusal) {
            case CROSS_SITE ->
                answer(
                        exchange,
                        HttpStatus.FORBIDDEN,
                        Refusal.said(why) + " (expected: a page of this service, or 'Authorization: Bearer TOKEN')");
            case ISSUER_AWAY -> {
                exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
                yield answer(exchange, HttpStatus.SERVICE_UNAVAILABLE, "who issues such tokens does not answer now");
            }
            case NONE -> unknown(exchange, "Bearer");
            case MALFORMED, UNKNOWN, EXPIRED, REVOKED, SCOPE, JWT ->
                unknown(exchange, "Bearer error=\"invalid_token\"");
        };
    }

    Mono<Void> forbidden(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .map(holder -> "the token of '%s'".formatted(holder.getName()))
                .defaultIfEmpty("nobody")
                .flatMap(holder -> {
                    refusals.count(Refusal.SCOPE, holder, exchange.getRequest());
                    return answer(
                            exchange,
                            HttpStatus.FORBIDDEN,
                            pages != null && isPerson(exchange.getRequest())
                                    ? "You are signed in with %s, which does not have the scope %s."
                                            .formatted(holder, pages.scope())
                                    : "the token's scopes do not allow this");
                });
    }

    /// Who looks is led to where to sign in. Who sends a form is not: it would be lost on the way.
    private Mono<Void> unknown(ServerWebExchange exchange, String challenge) {
        ServerHttpRequest request = exchange.getRequest();
        if (pages != null && isPerson(request)) {
            if (TokenCookie.in(request) != null) {
                exchange.getResponse().addCookie(TokenCookie.gone(pages, request));
            }
            if (OwnOrigin.changesNothing(request)) {
                return toSignIn(exchange, pages.signIn(request));
            }
        }
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return answer(
                exchange,
                HttpStatus.UNAUTHORIZED,
                isPerson(request)
                        ? "Nothing was decided, because you are not signed in, or your token is no longer good."
                        : "no valid bearer token was given (expected: 'Authorization: Bearer TOKEN')");
    }

    private boolean isPerson(ServerHttpRequest request) {
        return pages != null && pages.areAskedFor(request);
    }

    private static Mono<Void> toSignIn(ServerWebExchange exchange, URI signIn) {
        exchange.getResponse().setStatusCode(HttpStatus.SEE_OTHER);
        exchange.getResponse().getHeaders().setLocation(signIn);
        return exchange.getResponse().setComplete();
    }

    private Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String detail) {
        if (isPerson(exchange.getRequest())) {
            return Mono.error(new ResponseStatusException(status, detail));
        }
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
