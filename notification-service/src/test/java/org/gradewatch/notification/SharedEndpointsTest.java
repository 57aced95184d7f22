package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.gradewatch.notification.WebhookSink.Received;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/// Two services on one database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedEndpointsTest {

    private static final int ENDPOINTS = 60;
    private static final int CHANGES = 5;

    @Test
    void both_call_and_no_endpoint_has_anything_twice() {
        try (var sink = new WebhookSink();
                var service = RunningService.with(
                        "--gradewatch.webhooks.dispatch.quick=4", "--gradewatch.webhooks.dispatch.poll=50ms");
                var other = service.another()) {
            IntStream.range(0, ENDPOINTS).forEach(n -> make(service, sink.url() + "/" + n));

            for (int version = 1; version <= CHANGES; version++) {
                service.put(
                        Topics.RATING_CHANGES,
                        Changes.inspectionOf(EAST_SUSSEX)
                                .version(version)
                                .inspection("80467-" + version)
                                .improved(OVERALL, GOOD, OUTSTANDING)
                                .change());
            }

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    service.count("select count(*) from webhook_delivery where state = 'DELIVERED'"))
                            .isEqualTo(ENDPOINTS * CHANGES));
            assertThat(sink.events().stream()
                            .collect(Collectors.groupingBy(
                                    Received::path, Collectors.mapping(Received::id, Collectors.toList()))))
                    .hasSize(ENDPOINTS)
                    .allSatisfy((path, ids) -> assertThat(ids).hasSize(CHANGES).doesNotHaveDuplicates());
            double byTheOther = other.getBean(MeterRegistry.class)
                    .get("gradewatch.webhook.attempts")
                    .tag("outcome", "delivered")
                    .counter()
                    .count();
            assertThat(byTheOther).isBetween(1.0, ENDPOINTS * CHANGES - 1.0);
        }
    }

    private static void make(RunningService service, String url) {
        service.http
                .post()
                .uri("/webhooks")
                .header("Authorization", "Bearer vendor")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"url\":\"%s\",\"contact\":\"vendor@example.org\"}".formatted(url))
                .exchange()
                .expectStatus()
                .isCreated();
    }
}
