package org.gradewatch.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.gradewatch.support.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    NotificationMeters notificationMeters(MeterRegistry registry) {
        return new NotificationMeters(registry);
    }

    /// What digests and bursts are timed by; leases are timed by the database.
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /// The links in mails carry their own tokens; only the ledger's lists of persons, what an
    /// operator decides and the endpoints of systems need an access token.
    @Bean
    SecurityWebFilterChain access(ServerHttpSecurity http, AccessRules rules) {
        return rules.begin(http)
                .authorizeExchange(all -> all.pathMatchers("/deliveries/*/recipients")
                        .hasAuthority("SCOPE_deliveries:read")
                        .pathMatchers("/deliveries/*/followers", "/operations", "/operations/**")
                        .hasAuthority("SCOPE_operations")
                        .pathMatchers("/webhooks", "/webhooks/**")
                        .hasAuthority("SCOPE_webhooks:write")
                        .anyExchange()
                        .permitAll())
                .build();
    }
}
