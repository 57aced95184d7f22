package org.gradewatch.ingest.store;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    @Bean
    DocumentStore documentStore(StoreSettings settings) throws IOException {
        return new DocumentStore(settings.folder());
    }

    @Bean
    Uploads uploads(DocumentStore store, StoreSettings settings) {
        return new Uploads(store, settings.largest(), settings.silence());
    }
}
