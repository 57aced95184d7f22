package org.gradewatch.ingest.structured;

import org.gradewatch.model.Authorities;
import org.gradewatch.model.Frameworks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StructuredConfiguration {

    @Bean
    StructuredReports structuredReports(Authorities authorities) {
        return new StructuredReports(authorities, Frameworks.shipped());
    }

    @Bean
    StructuredDocuments structuredDocuments(StructuredReports reports) {
        return new StructuredDocuments(reports);
    }
}
