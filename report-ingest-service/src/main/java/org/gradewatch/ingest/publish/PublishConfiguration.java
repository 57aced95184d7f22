package org.gradewatch.ingest.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.known.KnownTopics;
import org.gradewatch.model.Event;
import org.gradewatch.wire.EventSerde;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.DefaultTransactionIdSuffixStrategy;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerProducerListener;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishSettings.class)
class PublishConfiguration {

    @Bean
    Publisher publisher(Known known, KnownTopics topics, KafkaTemplate<String, Event> kafka, PublishSettings settings) {
        return new Publisher(known, topics, new Transactions(kafka), settings.turn());
    }

    /// Readiness asks for it by this name.
    @Bean
    HealthIndicator publishing(Publisher publisher) {
        return () -> publisher.isReady()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("waits", "for the topics to be read and the shipped facts to be published")
                        .build();
    }

    @Bean
    KafkaTemplate<String, Event> eventTemplate(ProducerFactory<String, Event> producers) {
        var template = new KafkaTemplate<>(producers);
        // Failures are answered to the sender and logged there; the usual listener logs payloads.
        template.setProducerListener(new ProducerListener<>() {});
        return template;
    }

    /// One producer, always of the same name: publishing is one at a time, and a killed instance's
    /// unfinished transaction holds up every reader until somebody of its name comes back.
    @Bean
    DefaultKafkaProducerFactory<String, Event> eventProducers(
            KafkaProperties kafka,
            PublishSettings settings,
            MeterRegistry meters,
            @Value("${spring.application.name}") String service) {
        var factory = new DefaultKafkaProducerFactory<String, Event>(
                properties(kafka, settings, service),
                new StringSerializer(),
                new EventSerde<>(Event.class).serializer());
        factory.setTransactionIdPrefix("%s-%s-".formatted(service, settings.instance()));
        factory.setTransactionIdSuffixStrategy(new DefaultTransactionIdSuffixStrategy(1));
        factory.addListener(new MicrometerProducerListener<>(meters));
        return factory;
    }

    private static Map<String, Object> properties(KafkaProperties kafka, PublishSettings settings, String service) {
        int patience = Math.toIntExact(settings.patience().toMillis());
        var properties = new HashMap<>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, service);
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 3 * patience);
        return properties;
    }
}
