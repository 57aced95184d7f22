package org.gradewatch.ingest.meters;

import io.micrometer.core.instrument.MeterRegistry;
import org.gradewatch.ingest.known.Known;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MetersConfiguration {

    @Bean
    IngestMeters ingestMeters(MeterRegistry meters, Known known) {
        return new IngestMeters(meters, known.held());
    }
}
