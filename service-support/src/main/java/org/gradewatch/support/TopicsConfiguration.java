package org.gradewatch.support;

import java.util.HashMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.gradewatch.wire.TopicSetup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@EnableConfigurationProperties(KafkaSettings.class)
class TopicsConfiguration {

    @Bean
    TopicsAtStart topicsAtStart(
            KafkaProperties kafka, KafkaSettings settings, @Value("${spring.application.name}") String service) {
        var admin = new HashMap<>(kafka.buildAdminProperties());
        admin.put(AdminClientConfig.CLIENT_ID_CONFIG, service + "-topics");
        admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return new TopicsAtStart(
                new TopicSetup(admin, settings.replication()), kafka.getBootstrapServers(), settings.patience());
    }
}
