package org.gradewatch.ingest.held;

import java.time.Clock;
import org.gradewatch.ingest.publish.Publisher;
import org.gradewatch.ingest.store.DocumentStore;
import org.gradewatch.ingest.structured.StructuredDocuments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeldConfiguration {

    @Bean
    Reviewing reviewing(Publisher publisher, StructuredDocuments structured, DocumentStore store) {
        return new Reviewing(publisher, new Values(structured), store, Clock.systemUTC());
    }

    @Bean
    HeldText heldText(DocumentStore store) {
        return new HeldText(store);
    }
}
