package org.gradewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.ingest.RunningIngest.REVIEWER;
import static org.gradewatch.ingest.RunningIngest.SENDER;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.gradewatch.ingest.Browser.Seen;
import org.gradewatch.support.tokens.TokenFile;
import org.gradewatch.support.tokens.Tokens;
import org.gradewatch.testing.Infrastructure;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// Who may decide about held documents signs in with a token, on pages.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInPagesTest {

    @TempDir
    static Path folder;

    static Infrastructure.Broker broker;
    static RunningIngest ingest;

    private final Browser browser = Browser.at(ingest);

    @BeforeAll
    static void start() throws IOException {
        tokens().file().make();
        broker = Infrastructure.freshBroker();
        ingest = RunningIngest.start(
                broker.bootstrapServers(),
                folder.resolve("documents"),
                "--gradewatch.access.file=" + folder.resolve("tokens.json"));
        IngestJourneyTest.awaitReady(ingest);
    }

    @AfterAll
    static void stop() {
        ingest.close();
        broker.close();
    }

    private static Tokens tokens() {
        return new Tokens(new TokenFile(folder.resolve("tokens.json")), "anna", InstantSource.system());
    }

    @Test
    void the_first_page_is_open_and_leads_on() {
        Document page = browser.page("/");

        assertThat(page.select("h1").text()).isEqualTo("Documents come in here");
        assertThat(page.select("main a").eachAttr("href")).contains("/sign-in", "/held-documents");
        assertThat(browser.get(page.select("link[rel=stylesheet]").attr("href")).status())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void who_asks_for_a_page_signs_in_and_gets_it() {
        Seen led = browser.get("/held-documents?state=ANY");
        assertThat(led.status()).isEqualTo(HttpStatus.SEE_OTHER);

        Document form = browser.page(led.location());
        Seen in = browser.signIn(REVIEWER, form.select("input[name=to]").val());

        assertThat(in.status()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(in.location()).isEqualTo("/held-documents?state=ANY");
        assertThat(browser.page(in.location()).select("main").text())
                .contains("Signed in as reviewer", "Nothing waits for a decision.");
    }

    @Test
    void a_wrong_token_is_said_to_be_wrong_and_never_shown() {
        Seen seen = browser.signIn("token-that-was-guessed", "/held-documents");

        assertThat(seen.status()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(seen.page().title()).isEqualTo("Error: Sign in – Gradewatch");
        assertThat(seen.page().select(".govuk-error-summary a[href=#token]").text())
                .startsWith("This token is not valid");
        assertThat(seen.page().html()).doesNotContain("token-that-was-guessed");
        assertThat(browser.cookie()).isNull();
    }

    @Test
    void a_token_for_something_else_is_told_which_scope_it_lacks() {
        browser.signIn(SENDER, "/held-documents");

        Seen seen = browser.get("/held-documents");

        assertThat(seen.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(seen.main())
                .contains(
                        "You are signed in with the token of 'sender', which does not have the scope reports:review.");
        assertThat(seen.page().select("main a[href=/sign-in]").text()).isEqualTo("Sign in with another token");
    }

    @Test
    void a_revoked_token_lets_nobody_in_from_then_on() throws IOException {
        String token = tokens().create("bea", List.of("reports:review"), null).token();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> browser.signIn(token, "/held-documents").status() == HttpStatus.SEE_OTHER);
        assertThat(browser.get("/held-documents").main()).contains("Signed in as bea");

        tokens().revoke("bea");

        await().atMost(Duration.ofSeconds(5))
                .until(() -> browser.get("/held-documents").status() == HttpStatus.SEE_OTHER);
        assertThat(browser.cookie()).as("it is taken away").isNull();
    }

    @Test
    void who_sends_a_form_when_the_token_has_ended_learns_how_not_to_lose_it() {
        Seen seen = browser.post("/held-documents/" + "0".repeat(64), Map.of("why", "typed at length"), "same-origin");

        assertThat(seen.status()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(seen.location()).isNull();
        assertThat(seen.main())
                .contains("Nothing was decided", "sign in in another tab", "press the button again")
                .contains("Sign in (opens in a new tab)");
    }

    @Test
    void who_signs_out_is_out() {
        browser.signIn(REVIEWER, "/held-documents");

        Seen out = browser.post("/sign-out", Map.of(), "same-origin");

        assertThat(out.location()).isEqualTo("/");
        assertThat(browser.get("/held-documents").location()).startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", ""})
    void nobody_is_led_elsewhere_by_signing_in(String to) {
        assertThat(browser.signIn(REVIEWER, to).location()).isEqualTo("/held-documents");
    }

    @Test
    void a_form_of_another_site_signs_nobody_in_or_out() {
        Seen in = browser.post("/sign-in", Map.of("token", REVIEWER), "cross-site");
        assertThat(in.status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(browser.cookie()).isNull();

        browser.signIn(REVIEWER, "/held-documents");
        assertThat(browser.post("/sign-out", Map.of(), "cross-site").status()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(browser.get("/held-documents").status()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void programs_without_a_token_get_a_problem_as_ever() {
        ingest.client("guessed")
                .get()
                .uri("/held-documents")
                .header("Accept", Browser.ACCEPT)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
