package org.gradewatch.support;

import org.jspecify.annotations.Nullable;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// What a service's security chain begins with: no sessions, bearer tokens, and problem+json for
/// whoever may not.
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

    SignIn signIn(SignedInPages pages) {
        return new SignIn(bearers, refusals, pages);
    }

    public ServerHttpSecurity begin(ServerHttpSecurity http) {
        return begin(http, null);
    }

    /// @param pages where the cookie of who [signed in][SignIn] counts, and people are led to it
    public ServerHttpSecurity begin(ServerHttpSecurity http, @Nullable SignedInPages pages) {
        var unwelcome = new Unwelcome(refusals, json, pages);
        if (pages != null) {
            // Without a referrer a browser does not say either which page sends a form.
            http.headers(headers -> headers.referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN)));
        }
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .oauth2ResourceServer(server -> server.bearerTokenConverter(new PresentedTokens(pages))
                        .authenticationManagerResolver(_ -> Mono.just(bearers))
                        .authenticationFailureHandler((chain, why) -> unwelcome.refused(chain.getExchange(), why))
                        .authenticationEntryPoint(unwelcome::refused)
                        .accessDeniedHandler((exchange, why) -> unwelcome.forbidden(exchange)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unwelcome::refused)
                        .accessDeniedHandler((exchange, why) -> unwelcome.forbidden(exchange)));
    }
}
