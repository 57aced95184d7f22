package org.gradewatch.rating.register;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import org.gradewatch.rating.question.Fingerprint;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    /// Authorities begin and end at midnight in England.
    @Bean
    Register entries() {
        return new Register(Clock.system(ZoneId.of("Europe/London")));
    }

    @Bean
    Fingerprint registerFingerprint(Register register) {
        return register::state;
    }

    @Bean
    Lookback lookback() {
        return new Lookback();
    }

    @Bean
    RatingMeters ratingMeters(MeterRegistry registry, Register register) {
        return new RatingMeters(registry, register);
    }

    @Bean
    Views views(KafkaProperties kafka, Register register) {
        return new Views(kafka.buildConsumerProperties(), register);
    }

    @Bean
    RegisterHealth register(Views views) {
        return new RegisterHealth(views);
    }
}
