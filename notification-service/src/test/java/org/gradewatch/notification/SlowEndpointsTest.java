package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;
import static org.gradewatch.notification.Changes.STOCKTON;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.WebhookSink.Reply;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/// Many endpoints that do not answer, and a few that do.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowEndpointsTest {

    private static final int SLOW = 100;
    private static final int HEALTHY = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CompletableFuture<Void> released = new CompletableFuture<>();
    private final AtomicInteger answered = new AtomicInteger();
    private RunningService service;
    private WebhookSink slow;
    private List<WebhookSink> healthy;

    @BeforeEach
    void start() {
        service = RunningService.with(
                "--gradewatch.webhooks.most-per-holder=200",
                "--gradewatch.webhooks.dispatch.quick=16",
                "--gradewatch.webhooks.dispatch.slow=64",
                "--gradewatch.webhooks.outgoing.timeout=60s",
                "--gradewatch.webhooks.outgoing.connections-per-host=200");
        slow = new WebhookSink();
        slow.answer(call -> {
            released.join();
            answered.incrementAndGet();
            return Reply.status(204);
        });
        healthy = Stream.generate(WebhookSink::new).limit(HEALTHY).toList();
        IntStream.range(0, SLOW).forEach(i -> make(slow));
        healthy.forEach(this::make);
    }

    @AfterEach
    void stop() {
        released.complete(null);
        service.close();
        slow.close();
        healthy.forEach(WebhookSink::close);
    }

    private void make(WebhookSink sink) {
        service.http
                .post()
                .uri("/webhooks")
                .header("Authorization", "Bearer vendor")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"url\":\"%s\",\"contact\":\"vendor@example.org\"}".formatted(sink.url()))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void rises(AuthorityRef authority) {
        service.put(
                Topics.RATING_CHANGES,
                Changes.inspectionOf(authority)
                        .improved(OVERALL, GOOD, OUTSTANDING)
                        .change());
    }

    private void everyHealthyOneHas(int events) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(healthy)
                        .allSatisfy(sink -> assertThat(sink.events()).hasSize(events)));
    }

    @Test
    void those_that_answer_have_everything_before_any_of_the_others_has_said_a_word() {
        rises(EAST_SUSSEX);
        everyHealthyOneHas(1);
        rises(STOCKTON);
        everyHealthyOneHas(2);
        assertThat(answered).as("calls that hang").hasValue(0);

        released.complete(null);

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(slow.events()).hasSize(2 * SLOW));
        assertThat(service.count("select count(*) from webhook_delivery where attempts > 1"))
                .as("called twice")
                .isZero();
    }
}
