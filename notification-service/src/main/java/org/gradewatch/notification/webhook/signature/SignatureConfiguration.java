package org.gradewatch.notification.webhook.signature;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class SignatureConfiguration {

    @Bean
    Vault vault(VaultSettings settings) {
        return new Vault(settings.secret(), settings.formerSecrets());
    }
}
