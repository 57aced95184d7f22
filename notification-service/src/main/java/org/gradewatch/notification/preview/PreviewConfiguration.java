package org.gradewatch.notification.preview;

import java.time.InstantSource;
import org.gradewatch.notification.alert.Hindsight;
import org.gradewatch.notification.subscription.DigestTimes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreviewSettings.class)
class PreviewConfiguration {

    @Bean
    Previews previews(Hindsight hindsight, DigestTimes digests, InstantSource clock, PreviewSettings settings) {
        return new Previews(hindsight, digests, clock, settings);
    }
}
