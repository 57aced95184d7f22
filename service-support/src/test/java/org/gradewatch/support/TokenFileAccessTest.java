package org.gradewatch.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.gradewatch.support.tokens.TokenFile;
import org.gradewatch.support.tokens.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        classes = AccessTest.OneRoute.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=access-test",
            "management.endpoint.health.show-details=always",
            "spring.autoconfigure.exclude=org.gradewatch.support.TopicsConfiguration"
        })
@AutoConfigureWebTestClient
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenFileAccessTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @TempDir
    private static Path folder;

    @Autowired
    private WebTestClient client;

    @Autowired
    private MeterRegistry meters;

    private final Tokens tokens = tokens(InstantSource.system());

    @DynamicPropertySource
    static void file(DynamicPropertyRegistry settings) throws IOException {
        tokens(InstantSource.system()).file().make();
        settings.add("gradewatch.access.file", () -> folder.resolve("tokens.json"));
    }

    private static Tokens tokens(InstantSource clock) {
        return new Tokens(new TokenFile(folder.resolve("tokens.json")), "anna", clock);
    }

    @BeforeEach
    void the_file_is_in_order() throws IOException {
        Files.deleteIfExists(folder.resolve("tokens.json"));
        tokens.file().make();
    }

    @Test
    void a_token_is_good_within_two_seconds_and_not_good_within_two_after_it_was_revoked() throws IOException {
        String token = tokens.create("ci", List.of("reports:write"), null).token();
        await().atMost(TWO_SECONDS).untilAsserted(() -> isAnswered(token, 200));
        client.post()
                .uri("/reports")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectBody(String.class)
                .isEqualTo("ci");

        tokens.revoke("ci");

        double before = refused("revoked");
        await().atMost(TWO_SECONDS).untilAsserted(() -> isAnswered(token, 401));
        assertThat(refused("revoked")).isEqualTo(before + 1);
    }

    @Test
    void a_token_ends_when_its_time_is_over() throws IOException {
        var yesterday = InstantSource.fixed(Instant.now().minus(Duration.ofDays(1)));
        String token = tokens(yesterday)
                .create("old", List.of("reports:write"), Duration.ofHours(1))
                .token();

        double before = refused("expired");
        await().atMost(TWO_SECONDS).untilAsserted(() -> {
            isAnswered(token, 401);
            assertThat(refused("expired")).isEqualTo(before + 1);
        });
    }

    @Test
    void a_broken_file_takes_nobodys_token_away_and_is_told_of() throws IOException {
        String token = tokens.create("ci", List.of("reports:write"), null).token();
        await().atMost(TWO_SECONDS).untilAsserted(() -> isAnswered(token, 200));

        Files.writeString(folder.resolve("tokens.json"), "{");

        await().atMost(TWO_SECONDS)
                .untilAsserted(() -> assertThat(
                                meters.get("gradewatch.access.file.fit").gauge().value())
                        .isZero());
        isAnswered(token, 200);
        client.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.accessTokens.details.problem")
                .value(problem -> assertThat(problem.toString()).contains("is no file of tokens"));
    }

    @Test
    void who_is_refused_is_counted_and_the_log_has_one_line_without_the_token(CapturedOutput log) {
        double before = refused("unknown");
        String guess = "gw_" + "0123456789abcdef".repeat(4);

        for (int i = 0; i < 20; i++) {
            isAnswered(guess, 401);
        }

        assertThat(refused("unknown")).isEqualTo(before + 20);
        assertThat(log.getAll().lines().filter(line -> line.contains("refused (unknown)")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(log.getAll()).doesNotContain(guess);
    }

    @Test
    void what_is_no_bearer_token_and_what_needs_another_scope_are_told_apart() throws IOException {
        double malformed = refused("malformed");
        double scope = refused("scope");
        double none = refused("none");
        String token = tokens.create("ci", List.of("reports:write"), null).token();
        await().atMost(TWO_SECONDS).untilAsserted(() -> isAnswered(token, 200));

        client.post().uri("/reports").exchange().expectStatus().isUnauthorized();
        isAnswered("two words", 401);
        client.post()
                .uri("/decisions")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .expectStatus()
                .isForbidden();

        assertThat(refused("none")).isEqualTo(none + 1);
        assertThat(refused("malformed")).isEqualTo(malformed + 1);
        assertThat(refused("scope")).isEqualTo(scope + 1);
    }

    private void isAnswered(String token, int status) {
        int answered = client.post()
                .uri("/reports")
                .header("Authorization", "Bearer " + token)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
        assertThat(answered).isEqualTo(status);
    }

    private double refused(String reason) {
        return meters.get("gradewatch.access.refused")
                .tag("reason", reason)
                .counter()
                .count();
    }
}
