package org.gradewatch.notification.following;

import java.time.InstantSource;
import org.gradewatch.notification.link.Tokens;
import org.gradewatch.notification.preview.Previews;
import org.gradewatch.notification.subscription.KnownAuthorities;
import org.gradewatch.notification.subscription.Wishes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {

    @Bean
    Forms forms(KnownAuthorities authorities, Wishes wishes, Previews previews, InstantSource clock) {
        return new Forms(authorities, wishes, previews, clock);
    }

    @Bean
    Holders holders(Tokens tokens) {
        return new Holders(tokens);
    }

    @Bean
    WebFluxConfigurer filledForms() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new FilledForm());
            }
        };
    }
}
