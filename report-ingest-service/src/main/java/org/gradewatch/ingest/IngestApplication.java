package org.gradewatch.ingest;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Takes documents, reads them, and publishes what they say.
@SpringBootApplication
public class IngestApplication {

    public static void main(String[] args) {
        start(args);
    }

    /// @param args settings as `--name=value`
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(IngestApplication.class)
                .properties("spring.config.name=report-ingest-service")
                .run(args);
    }
}
