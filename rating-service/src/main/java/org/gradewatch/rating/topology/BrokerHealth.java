package org.gradewatch.rating.topology;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Up while the broker answers. Streams and readers call themselves running while they wait for a
/// broker that is gone.
final class BrokerHealth implements HealthIndicator, AutoCloseable {

    private static final int PATIENCE_MS = 2_000;

    private final Admin admin;

    /// @param settings of a Kafka admin client
    BrokerHealth(Map<String, Object> settings) {
        var impatient = new HashMap<>(settings);
        impatient.put(AdminClientConfig.CLIENT_ID_CONFIG, "rating-service-health");
        impatient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        impatient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        admin = Admin.create(impatient);
    }

    @Override
    public Health health() {
        try {
            int brokers = admin.describeCluster().nodes().get().size();
            return Health.up().withDetail("brokers", brokers).build();
        } catch (ExecutionException e) {
            return Health.outOfService()
                    .withDetail("why", String.valueOf(e.getCause()))
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
