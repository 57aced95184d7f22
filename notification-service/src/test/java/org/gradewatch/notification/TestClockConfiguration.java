package org.gradewatch.notification;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Found by the service's own scan: its clock is the one that tests set.
@Configuration(proxyBeanMethods = false)
class TestClockConfiguration {

    @Bean
    @Primary
    InstantSource testClock() {
        return TestClock.CLOCK;
    }
}
