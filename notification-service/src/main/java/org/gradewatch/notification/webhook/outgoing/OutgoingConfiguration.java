package org.gradewatch.notification.webhook.outgoing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutgoingSettings.class)
class OutgoingConfiguration {

    @Bean
    Outgoing outgoing(OutgoingSettings settings) {
        return new Outgoing(settings);
    }
}
