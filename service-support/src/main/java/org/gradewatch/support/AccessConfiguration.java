package org.gradewatch.support;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import tools.jackson.databind.json.JsonMapper;

@AutoConfiguration(
        beforeName =
                "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration")
@EnableWebFluxSecurity
@EnableConfigurationProperties(AccessTokens.class)
class AccessConfiguration {

    @Bean
    AccessRules accessRules(AccessTokens tokens, JsonMapper json) {
        return new AccessRules(tokens, json);
    }

    /// For a service that only answers questions: everything is open.
    @Bean
    @ConditionalOnMissingBean
    SecurityWebFilterChain openAccess(ServerHttpSecurity http, AccessRules rules) {
        return rules.begin(http)
                .authorizeExchange(all -> all.anyExchange().permitAll())
                .build();
    }
}
