package org.gradewatch.ingest.held;

import java.time.Clock;
import org.gradewatch.ingest.held.form.Forms;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.publish.Publisher;
import org.gradewatch.ingest.store.DocumentStore;
import org.gradewatch.ingest.structured.StructuredDocuments;
import org.gradewatch.model.Authorities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeldConfiguration {

    @Bean
    Values values(StructuredDocuments structured) {
        return new Values(structured);
    }

    @Bean
    Reviewing reviewing(Publisher publisher, Values values, DocumentStore store) {
        return new Reviewing(publisher, values, store, Clock.systemUTC());
    }

    @Bean
    HeldText heldText(DocumentStore store) {
        return new HeldText(store);
    }

    @Bean
    HeldPages heldPages(Known known, HeldText text, Authorities authorities) {
        return new HeldPages(known, text, new Forms(authorities));
    }
}
