package org.gradewatch.support;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.gradewatch.support.tokens.WatchedTokenFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
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

    /// Looked at by every request that brings a token.
    @Bean
    WatchedTokenFile tokenFile(AccessTokens tokens) {
        return tokens.watchedFile();
    }

    @Bean
    AccessRules accessRules(
            AccessTokens settings, WatchedTokenFile file, JsonMapper json, ObjectProvider<MeterRegistry> meters) {
        var holders = new TokenHolders(settings.tokens(), file, InstantSource.system());
        var refusals = new Refusals(meters.getIfAvailable(SimpleMeterRegistry::new), System::nanoTime);
        return new AccessRules(new Bearers(holders, settings.issuedJwts()), refusals, json);
    }

    @Bean
    @ConditionalOnBean(SignedInPages.class)
    SignIn signIn(AccessRules rules, SignedInPages pages) {
        return rules.signIn(pages);
    }

    /// 1 while the file of tokens is used as it is on the disk, 0 while an older state is.
    @Bean
    MeterBinder tokenFileMeter(WatchedTokenFile file) {
        return registry -> Gauge.builder("gradewatch.access.file.fit", file, it -> it.problem() == null ? 1 : 0)
                .description("whether the file of tokens is used as it is on the disk")
                .register(registry);
    }

    /// An older state of the file makes nobody unready; it is told of all the same.
    @Bean
    HealthIndicator accessTokensHealthIndicator(WatchedTokenFile file) {
        return () -> {
            String problem = file.problem();
            return problem == null
                    ? Health.up().build()
                    : Health.unknown().withDetail("problem", problem).build();
        };
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
