package org.gradewatch.rating;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Rates every authority from the reports on it, announces what changes, and answers for both.
@SpringBootApplication
public class RatingApplication {

    public static void main(String[] args) {
        start(args);
    }

    /// @param args settings as `--name=value`
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(RatingApplication.class)
                .properties("spring.config.name=rating-service")
                .run(args);
    }
}
