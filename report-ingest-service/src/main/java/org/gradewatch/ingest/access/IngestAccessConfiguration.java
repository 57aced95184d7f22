package org.gradewatch.ingest.access;

import org.gradewatch.support.AccessRules;
import org.gradewatch.support.SignedInPages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

@Configuration(proxyBeanMethods = false)
class IngestAccessConfiguration {

    private static final String WRITE = "SCOPE_reports:write";
    private static final String REVIEW = "SCOPE_reports:review";

    @Bean
    SignedInPages signedInPages() {
        return new SignedInPages("/held-documents", "reports:review");
    }

    /// Whoever may review may also send. What is not named here needs at least a token.
    @Bean
    SecurityWebFilterChain ingestAccess(ServerHttpSecurity http, AccessRules rules, SignedInPages pages) {
        return rules.begin(http, pages)
                .authorizeExchange(paths -> paths.pathMatchers("/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .pathMatchers("/", "/assets/**", "/sign-in", "/sign-out")
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, "/reports", "/history")
                        .hasAnyAuthority(WRITE, REVIEW)
                        .pathMatchers(HttpMethod.POST, "/reports/*/withdrawal")
                        .hasAuthority(REVIEW)
                        .pathMatchers("/held-documents", "/held-documents/**")
                        .hasAuthority(REVIEW)
                        .anyExchange()
                        .authenticated())
                .build();
    }
}
