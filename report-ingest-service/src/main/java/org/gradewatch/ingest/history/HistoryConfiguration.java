package org.gradewatch.ingest.history;

import org.gradewatch.ingest.decision.Deciding;
import org.gradewatch.ingest.meters.IngestMeters;
import org.gradewatch.ingest.publish.Publisher;
import org.gradewatch.ingest.structured.StructuredReports;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Frameworks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HistorySettings.class)
class HistoryConfiguration {

    @Bean
    HistoryTable historyTable(StructuredReports reports) {
        return new HistoryTable(reports);
    }

    @Bean
    Tables tables(HistoryTable shipped, Authorities authorities, StructuredReports reports) {
        return new Tables(shipped, new OutcomesTable(authorities, reports, Frameworks.shipped()));
    }

    @Bean
    HistoryLoading historyLoading(
            Publisher publisher, Deciding deciding, IngestMeters meters, HistorySettings settings) {
        return new HistoryLoading(publisher, deciding, meters, settings.atOnce());
    }

    @Bean
    ShippedFacts shippedFacts(
            Publisher publisher,
            Authorities authorities,
            HistoryTable table,
            HistoryLoading loading,
            HistorySettings settings) {
        return new ShippedFacts(publisher, authorities, table, loading, settings.shipped());
    }
}
