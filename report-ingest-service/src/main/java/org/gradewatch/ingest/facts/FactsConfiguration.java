package org.gradewatch.ingest.facts;

import org.gradewatch.model.Authorities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

    @Bean
    Authorities authorities() {
        return new Authorities(ShippedAuthorities.load());
    }
}
