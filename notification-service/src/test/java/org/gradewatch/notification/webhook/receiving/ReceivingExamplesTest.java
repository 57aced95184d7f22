package org.gradewatch.notification.webhook.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.notification.LeftCalls;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.gradewatch.notification.webhook.signature.SigningKey.Scheme;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The programs of `examples/receiving`, each in its own runtime.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceivingExamplesTest {

    private static final Path EXAMPLES =
            Path.of("..", "examples", "receiving").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private final SigningKey key = SigningKey.fresh(Scheme.V1);
    private final SigningKey other = SigningKey.fresh(Scheme.V1);
    private final SigningKey pair = SigningKey.fresh(Scheme.V1A);

    private static List<String> command(String example) {
        String file = EXAMPLES.resolve(example).toString();
        String runtime = file.endsWith(".py") ? "python3" : "node";
        if (file.endsWith(".java")) {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), file);
        }
        assumeTrue(isThere(runtime), runtime + " is not here: " + example + " was not tried");
        return List.of(runtime, file);
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private RunningExample start(String example) throws IOException, InterruptedException {
        return new RunningExample(command(example), folder.resolve("received.txt"), key.secret());
    }

    @Test
    void what_we_send_is_left_for_libraries_that_are_not_ours() throws Exception {
        leave("shared-key", List.of(key), List.of());
        leave("pair-of-keys", List.of(), List.of(pair));
        leave("during-a-rotation", List.of(other, key), List.of(pair));
        // What they say to it, says .ci/webhooks.
    }

    private static void leave(String name, List<SigningKey> shared, List<SigningKey> pairs) throws IOException {
        Signed signed =
                Signed.event(1, Stream.concat(shared.stream(), pairs.stream()).toArray(SigningKey[]::new));
        LeftCalls.leave(
                name,
                signed.headers(),
                signed.bytes(),
                shared.stream().map(SigningKey::secret).toList(),
                pairs.stream().map(one -> one.publicKey().orElseThrow()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"receive.py", "receive.mjs", "Receive.java"})
    void it_takes_what_is_genuine_once_and_nothing_else(String example) throws Exception {
        Signed first = Signed.event(1, key);
        Signed second = Signed.event(2, other, pair, key);
        try (RunningExample receiver = start(example)) {
            assertThat(receiver.post(first)).isEqualTo(204);
            assertThat(receiver.line()).isEqualTo("org.gradewatch.rating.changed 99999 00000000000000000001");
            assertThat(receiver.post(first.sent(20))).as("again").isEqualTo(204);
            assertThat(receiver.post(second)).as("signed with several keys").isEqualTo(204);
            assertThat(receiver.line()).endsWith("00000000000000000002");

            assertRefused(receiver);
            assertThat(receiver.saysNothingMore()).isTrue();
            assertThat(receiver.ask("gradewatch.example").headers().firstValue("WebHook-Allowed-Origin"))
                    .contains("gradewatch.example");
        }
        try (RunningExample again = start(example)) {
            assertThat(again.post(second)).as("again, after a restart").isEqualTo(204);
            assertThat(again.post(Signed.event(3, key))).isEqualTo(204);
            assertThat(again.line()).endsWith("00000000000000000003");
        }
        assertThat(Files.readAllLines(folder.resolve("received.txt")))
                .containsExactly(
                        first.id() + " 00000000000000000001 00000000000000000000",
                        second.id() + " 00000000000000000002 00000000000000000001",
                        Signed.event(3).id() + " 00000000000000000003 00000000000000000002");
    }

    private void assertRefused(RunningExample receiver) throws Exception {
        Signed fresh = Signed.event(9, key);
        assertThat(receiver.post(fresh.headers(), (fresh.body() + " ").getBytes(UTF_8)))
                .as("an altered body")
                .isEqualTo(401);
        assertThat(receiver.post(Signed.event(9, other, pair)))
                .as("signed with other keys")
                .isEqualTo(401);
        assertThat(receiver.post(fresh.sent(330))).as("too old").isEqualTo(401);
        assertThat(receiver.post(fresh.sent(-330))).as("too early").isEqualTo(401);
        for (Map.Entry<String, String> wrong : Map.of(
                        "webhook-id", Signed.event(8).id(),
                        "webhook-timestamp", "hello",
                        "webhook-signature", "v1,")
                .entrySet()) {
            var headers = fresh.headers();
            headers.put(wrong.getKey(), wrong.getValue());
            assertThat(receiver.post(headers, fresh.bytes())).as("%s", wrong).isEqualTo(401);
            headers.remove(wrong.getKey());
            assertThat(receiver.post(headers, fresh.bytes()))
                    .as("without %s", wrong.getKey())
                    .isEqualTo(401);
        }
    }

    @Test
    void the_shell_script_knows_a_genuine_request_that_was_stored() throws Exception {
        assumeTrue(isThere("openssl"), "openssl is not here: verify.sh was not tried");
        Signed stored = Signed.event(1, other, pair, key).sent(86_400);

        assertThat(verify(stored, stored.body(), stored.timestamp() + 300)).isEqualTo("genuine: " + stored.id());
        assertThat(verify(stored, stored.body() + " ", stored.timestamp())).isEqualTo("not genuine: no signature fits");
        assertThat(verify(stored, stored.body(), stored.timestamp() + 301))
                .isEqualTo("not genuine: sent 301 seconds before it arrived (expected: at most 300)");
        assertThat(verify(stored, stored.body(), Instant.now().getEpochSecond()))
                .startsWith("not genuine: sent 864");
        Signed foreign = Signed.event(1, other, pair);
        assertThat(verify(foreign, foreign.body(), foreign.timestamp())).isEqualTo("not genuine: no signature fits");
    }

    private String verify(Signed stored, String body, long arrived) throws Exception {
        Path headers = Files.writeString(
                folder.resolve("headers"),
                stored.headers().entrySet().stream()
                        .map(header ->
                                header.getKey().replace("webhook", "Webhook") + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining()));
        Path bytes = Files.writeString(folder.resolve("body"), body);
        var builder = new ProcessBuilder(
                EXAMPLES.resolve("verify.sh").toString(), headers.toString(), bytes.toString(), Long.toString(arrived));
        builder.environment().put("WEBHOOK_SECRET", key.secret());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).isEqualTo(said.startsWith("genuine") ? 0 : 1);
        return said;
    }
}
