package org.gradewatch.rating.page.change;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TellingSettings.class)
class ChangePageConfiguration {

    @Bean
    Telling telling(TellingSettings settings) {
        return new Telling(settings);
    }
}
