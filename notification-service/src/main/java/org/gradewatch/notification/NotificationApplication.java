package org.gradewatch.notification;

import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The notification service.
///
///     rating-changes --> alert --> delivery --> SMTP
///                          ^           |
///         subscription ----+           +----> ledger
@SpringBootApplication
@EnableScheduling
public class NotificationApplication {

    public static void main(String... args) {
        start(args);
    }

    public static ConfigurableApplicationContext start(String... args) {
        return SpringApplication.run(
                NotificationApplication.class,
                Stream.concat(Stream.of("--spring.config.name=notification-service"), Stream.of(args))
                        .toArray(String[]::new));
    }
}
