package org.gradewatch.ingest.known;

import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KnownConfiguration {

    @Bean
    Known known() {
        return new Known();
    }

    @Bean
    KnownTopics knownTopics(KafkaProperties kafka, Known known, @Value("${spring.application.name}") String service) {
        var consumer = new HashMap<>(kafka.buildConsumerProperties());
        consumer.put(ConsumerConfig.CLIENT_ID_CONFIG, service);
        return new KnownTopics(consumer, known);
    }
}
