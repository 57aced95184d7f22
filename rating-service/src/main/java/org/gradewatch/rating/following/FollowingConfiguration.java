package org.gradewatch.rating.following;

import io.micrometer.core.instrument.MeterRegistry;
import org.gradewatch.rating.question.Fingerprint;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StreamSettings.class, FeedSettings.class})
class FollowingConfiguration {

    @Bean
    ChangeLog changeLog() {
        return new ChangeLog();
    }

    @Bean
    Fingerprint changeFingerprint(ChangeLog changes) {
        return changes::last;
    }

    @Bean
    ChangeMeters changeMeters(MeterRegistry registry) {
        return new ChangeMeters(registry);
    }

    @Bean
    ChangeReading changeReading(KafkaProperties kafka, ChangeLog changes, ChangeMeters meters) {
        return new ChangeReading(kafka.buildConsumerProperties(), changes, meters::announced);
    }

    @Bean
    ChangeHealth changes(ChangeReading reading) {
        return new ChangeHealth(reading);
    }

    @Bean
    ChangeStream changeStream(ChangeLog changes, StreamSettings settings) {
        return new ChangeStream(changes, settings);
    }
}
