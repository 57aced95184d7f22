package org.gradewatch.ingest.receive;

import java.time.Clock;
import org.gradewatch.ingest.decision.Deciding;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.meters.IngestMeters;
import org.gradewatch.ingest.publish.Publisher;
import org.gradewatch.ingest.reading.DocumentReader;
import org.gradewatch.ingest.store.DocumentStore;
import org.gradewatch.ingest.store.Uploads;
import org.gradewatch.ingest.structured.StructuredDocuments;
import org.gradewatch.model.Authorities;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReceiveSettings.class, ReadingSettings.class})
class ReceiveConfiguration {

    @Bean
    Deciding deciding(Known known) {
        return new Deciding(known, Clock.systemUTC());
    }

    @Bean
    Readings readings(
            Authorities authorities,
            StructuredDocuments structured,
            ReceiveSettings settings,
            ReadingSettings reading,
            Uploads uploads,
            IngestMeters meters) {
        var reader = new DocumentReader(authorities.all(), reading.known(), reading.limits(uploads.largest()));
        meters.watch(reader.abandoned());
        reader.onJudgementRead(meters::judgementRead);
        return new Readings(reader, structured, settings.atOnce(), settings.patience(), meters);
    }

    @Bean
    Receiving receiving(Publisher publisher, Deciding deciding, DocumentStore store, IngestMeters meters) {
        return new Receiving(publisher, deciding, store, meters);
    }

    @Bean
    Withdrawing withdrawing(Publisher publisher) {
        return new Withdrawing(publisher, Clock.systemUTC());
    }
}
