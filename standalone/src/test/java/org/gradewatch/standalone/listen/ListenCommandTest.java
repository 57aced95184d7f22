package org.gradewatch.standalone.listen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListenCommandTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:[0-9]+/");
    private static final String TRIAL = """
        {"specversion":"1.0","id":"test_1","source":"/x","type":"org.gradewatch.webhook.test"}\
        """;

    @TempDir
    private Path data;

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    private final SigningKey key = SigningKey.fresh(Scheme.V1);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AutoClose
    private ScriptedService service;

    @BeforeEach
    void start() throws Exception {
        service = new ScriptedService(key);
        Files.writeString(data.resolve("token"), "gw_1\n");
    }

    private int run(String... more) {
        var arguments = new ArrayList<>(
                List.of("--data", data.toString(), "--url", service.address().toString()));
        arguments.addAll(List.of(more));
        return new CommandLine(new ListenCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }

    private int send(URI to, SigningKey by, String body) throws Exception {
        long now = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(to)
                .POST(BodyPublishers.ofString(body))
                .header("webhook-id", "test_1")
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", SigningKey.header(List.of(by), "test_1", now, body.getBytes(UTF_8)))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void shows_what_arrives_and_whether_it_is_genuine_and_leaves_nothing_behind() throws Exception {
        var listening = new FutureTask<>(() -> run("--follow", "east-sussex", "kent"));
        Thread thread = Thread.ofVirtual().start(listening);
        await().until(() -> out.toString().contains("Ctrl-C ends it"));
        var address = ADDRESS.matcher(out.toString());
        assertThat(address.find()).isTrue();
        URI to = URI.create(address.group());

        assertThat(service.requests)
                .singleElement()
                .asString()
                .startsWith("POST /webhooks Bearer gw_1 {")
                .contains("\"url\":\"%s\"".formatted(to), "\"follows\":[{\"authorities\":[\"east-sussex\",\"kent\"]}]");
        assertThat(send(to, key, TRIAL)).isEqualTo(204);
        assertThat(send(to, SigningKey.fresh(Scheme.V1), TRIAL)).isEqualTo(401);
        assertThat(out.toString().lines().skip(2))
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("  genuine  org.gradewatch.webhook.test  (id test_1)"),
                        line -> assertThat(line).contains("  NOT GENUINE (no signature fits)  org.gradewatch"));

        thread.interrupt();
        assertThat(listening.get()).isZero();
        assertThat(service.requests.getLast()).startsWith("DELETE /webhooks/e1 Bearer gw_1");
    }

    @Test
    void says_why_there_is_nothing_to_listen_to() throws Exception {
        assertThat(run("--follow", "nowhere")).isOne();
        assertThat(err.toString()).contains(" answered 400: authorities: 'nowhere' (expected: one of 153)");

        service.close();
        assertThat(run()).isOne();
        assertThat(err.toString()).contains("nobody listens at " + service.address());

        Files.delete(data.resolve("token"));
        assertThat(run()).isOne();
        assertThat(err.toString()).contains("there is no " + data.resolve("token"));
    }
}
