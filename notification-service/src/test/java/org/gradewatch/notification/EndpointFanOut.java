package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradewatch.model.Hashes;
import org.gradewatch.notification.EndpointsSink.Call;
import org.gradewatch.wire.Json;

/// Changes told to many endpoints by a service in a process of its own.
final class EndpointFanOut implements AutoCloseable {

    /// Calls to endpoints that answer, and as many to others.
    static final int AT_A_TIME = 64;

    private static final String TOKEN = "vendor";
    private static final int MAKERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final EndpointsSink sink = new EndpointsSink();
    final FanOut changes;
    private final int endpoints;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    /// @param bootstrapServers of a broker without topics
    /// @param database without tables
    /// @param lease how long what a dead process had in hand is out of reach
    EndpointFanOut(String name, int endpoints, String bootstrapServers, String database, String lease) {
        this.endpoints = endpoints;
        changes = new FanOut(
                name,
                0,
                bootstrapServers,
                database,
                lease,
                "--gradewatch.access.tokens[0].name=" + TOKEN,
                "--gradewatch.access.tokens[0].sha256=" + Hashes.sha256(TOKEN),
                "--gradewatch.access.tokens[0].scopes=webhooks:write",
                "--gradewatch.webhooks.most-per-holder=" + endpoints,
                "--gradewatch.webhooks.outgoing.local=true",
                "--gradewatch.webhooks.dispatch.quick=" + AT_A_TIME,
                "--gradewatch.webhooks.dispatch.slow=" + AT_A_TIME,
                "--gradewatch.webhooks.dispatch.pauses=1s,2s,2s,2s,2s,5s,5s,5s,5s",
                "--gradewatch.webhooks.dispatch.lease=" + lease);
        try (var makers = Executors.newFixedThreadPool(MAKERS)) {
            CompletableFuture.allOf(IntStream.range(0, endpoints)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> make("hook-" + i), makers))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void make(String endpoint) {
        HttpResponse<String> made = changes.service.post(
                "/webhooks",
                TOKEN,
                "{\"url\":\"%s\",\"contact\":\"vendor@example.org\",\"follows\":[{}]}".formatted(sink.url(endpoint)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        secrets.put(
                endpoint,
                Json.mapper().readTree(made.body()).at("/secrets/0/secret").asString());
    }

    boolean isTold() {
        return changes.jdbc
                        .sql("select count(*) from webhook_delivery where state = 'DELIVERED'")
                        .query(Long.class)
                        .single()
                == due();
    }

    void awaitTold() {
        await("all endpoints are told")
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .atMost(PATIENCE)
                .until(this::isTold);
    }

    /// Calls that there must be, without a second one.
    long due() {
        return (long) changes.announced() * endpoints;
    }

    /// As the endpoints count: each has every change, and nothing else; whatever came twice came
    /// under the same id, with the same bytes and a signature of its own.
    ///
    /// @return second calls
    long everyEndpointHasEachChange() {
        assertThat(sink.taken()).as("endpoints that were called").hasSize(endpoints);
        Set<String> ids = new HashSet<>();
        var wrong = new ArrayList<String>();
        sink.taken().forEach((endpoint, calls) -> {
            Map<String, Set<String>> bodies = calls.stream()
                    .collect(Collectors.groupingBy(Call::id, Collectors.mapping(Call::body, Collectors.toSet())));
            ids.addAll(bodies.keySet());
            if (bodies.size() != changes.announced() || bodies.values().stream().anyMatch(same -> same.size() > 1)) {
                wrong.add("%s: %s".formatted(endpoint, calls));
            }
            isSigned(endpoint, calls);
        });
        assertThat(wrong)
                .as("endpoints that lack a change, or had one with different bytes")
                .isEmpty();
        assertThat(ids).hasSize(changes.announced());
        return sink.count() - due();
    }

    private void isSigned(String endpoint, List<Call> calls) {
        for (Call call : calls) {
            assertThatCode(() -> new Webhook(secrets.get(endpoint))
                            .verify(
                                    call.body(),
                                    HttpHeaders.of(call.signed(), (name, value) -> true)
                                            .map()))
                    .doesNotThrowAnyException();
        }
    }

    void theLedgerBalances() {
        await("the ledger is reckoned")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(changes.jdbc
                                .sql("select count(*) from webhook_alert where expected = ? and gap = 0")
                                .param(endpoints)
                                .query(Long.class)
                                .single())
                        .isEqualTo(changes.announced()));
    }

    @Override
    public void close() {
        changes.close();
        sink.close();
    }
}
