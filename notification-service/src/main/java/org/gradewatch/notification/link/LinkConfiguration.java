package org.gradewatch.notification.link;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LinkSettings.class)
class LinkConfiguration {

    @Bean
    KeyedHashes keyedHashes(LinkSettings settings) {
        return new KeyedHashes(settings.secret());
    }

    @Bean
    Tokens tokens(KeyedHashes hashes) {
        return new Tokens(hashes);
    }

    @Bean
    Links links(LinkSettings settings, Tokens tokens, KeyedHashes hashes) {
        return new Links(settings.publicAddress(), settings.registerAddress(), tokens, hashes);
    }
}
