package org.gradewatch.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.gradewatch.support.tokens.TokenFile;
import org.gradewatch.support.tokens.Tokens;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@SpringBootTest(
        classes = SignInTest.Reviewing.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sign-in-test",
            "spring.autoconfigure.exclude=org.gradewatch.support.TopicsConfiguration"
        })
@AutoConfigureWebTestClient
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTest {

    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);
    private static final String COOKIE = "gradewatch_token";

    @TempDir
    private static Path folder;

    @Autowired
    private WebTestClient client;

    @Autowired
    private MeterRegistry meters;

    private final Tokens tokens = tokens();

    @DynamicPropertySource
    static void file(DynamicPropertyRegistry settings) throws IOException {
        tokens().file().make();
        settings.add("gradewatch.access.file", () -> folder.resolve("tokens.json"));
    }

    private static Tokens tokens() {
        return new Tokens(new TokenFile(folder.resolve("tokens.json")), "anna", InstantSource.system());
    }

    @Nested
    class Who_signs_in {

        @Test
        void gets_a_cookie_that_no_script_and_no_other_site_can_use() throws IOException {
            String token = good("one", "reports:review");

            ResponseCookie cookie = signedIn(token);

            assertThat(cookie.getValue()).isEqualTo(token);
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualTo("Strict");
            assertThat(cookie.getPath()).isEqualTo("/held-documents");
            assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofSeconds(-1));
            assertThat(cookie.isSecure()).isFalse();
        }

        @Test
        void by_https_gets_one_that_comes_back_by_https_only() throws IOException {
            String token = good("two", "reports:review");

            assertThat(form("/sign-in", token)
                            .header("X-Forwarded-Proto", "https")
                            .exchange()
                            .returnResult(Void.class)
                            .getResponseCookies()
                            .getFirst(COOKIE)
                            .isSecure())
                    .isTrue();
        }

        @Test
        void sees_the_pages_under_the_name_of_the_token() throws IOException {
            String token = good("three", "reports:review");

            page("/held-documents", token)
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .isEqualTo("three");
        }

        @Test
        void is_shut_out_as_soon_as_the_token_is_revoked() throws IOException {
            String token = good("four", "reports:review");
            page("/held-documents", token).expectStatus().isOk();

            tokens.revoke("four");

            await().atMost(TWO_SECONDS)
                    .untilAsserted(() ->
                            page("/held-documents?a=b", token).expectStatus().isSeeOther());
            page("/held-documents?a=b", token)
                    .expectHeader()
                    .location("/sign-in?to=%2Fheld-documents%3Fa%3Db")
                    .expectCookie()
                    .maxAge(COOKIE, Duration.ZERO)
                    .expectCookie()
                    .path(COOKIE, "/held-documents");
        }

        @Test
        void and_sends_a_form_when_the_token_has_ended_is_not_led_away_from_it() {
            decision("ended", "Sec-Fetch-Site", "same-origin")
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .doesNotExist("Location");
        }

        @Test
        void is_told_which_scope_the_token_lacks() throws IOException {
            String token = good("five", "reports:write");

            page("/held-documents", token).expectStatus().isForbidden();
        }

        @Test
        void with_a_wrong_token_is_counted_and_gets_no_cookie() {
            double before = refused("unknown");

            form("/sign-in", "guessed")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectCookie()
                    .doesNotExist(COOKIE);

            assertThat(refused("unknown")).isEqualTo(before + 1);
        }

        @Test
        void with_what_is_no_token_or_too_long_for_a_cookie_is_not_let_in_either() {
            form("/sign-in", "two words").exchange().expectStatus().isUnauthorized();
            form("/sign-in", "a".repeat(5000)).exchange().expectStatus().isUnauthorized();
        }
    }

    @Nested
    class The_cookie {

        @Test
        void is_good_for_nothing_but_the_pages() throws IOException {
            String token = good("six", "reports:review");

            page("/elsewhere", token).expectStatus().isUnauthorized();
        }

        @Test
        void lets_programs_in_nowhere() throws IOException {
            String token = good("seven", "reports:review");

            client.get()
                    .uri("/held-documents")
                    .cookie(COOKIE, token)
                    .header("Authorization", "Bearer guessed")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        }

        @Test
        void changes_nothing_when_another_site_sends_it() throws IOException {
            String token = good("eight", "reports:review");
            double before = refused("cross-site");

            decision(token, "Sec-Fetch-Site", "cross-site").expectStatus().isForbidden();
            decision(token, "Origin", "https://evil.example").expectStatus().isForbidden();
            decision(token, "X-Nothing", "said").expectStatus().isForbidden();
            decision(token, "Sec-Fetch-Site", "same-origin").expectStatus().isOk();

            assertThat(refused("cross-site")).isEqualTo(before + 3);
        }
    }

    @Nested
    class Who_has_not_signed_in {

        @Test
        void is_led_there_and_back_and_is_not_counted_as_refused() {
            double before = refused("none");

            client.get()
                    .uri("/held-documents/ab?fromPage=2")
                    .accept(MediaType.TEXT_HTML)
                    .exchange()
                    .expectStatus()
                    .isSeeOther()
                    .expectHeader()
                    .location("/sign-in?to=%2Fheld-documents%2Fab%3FfromPage%3D2");
            assertThat(refused("none")).isEqualTo(before);
        }

        @Test
        void but_is_a_program_gets_a_problem() {
            client.get()
                    .uri("/held-documents")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    @Test
    void nobody_is_signed_in_by_a_form_of_another_site() throws IOException {
        String token = good("nine", "reports:review");

        client.post()
                .uri("/sign-in")
                .header("Origin", "https://evil.example")
                .body(BodyInserters.fromFormData("token", token))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectCookie()
                .doesNotExist(COOKIE);
    }

    private String good(String name, String scope) throws IOException {
        String token = tokens.create(name, List.of(scope), null).token();
        await().atMost(TWO_SECONDS)
                .untilAsserted(() -> client.get()
                        .uri("/elsewhere")
                        .header("Authorization", "Bearer " + token)
                        .exchange()
                        .expectStatus()
                        .isOk());
        return token;
    }

    private ResponseCookie signedIn(String token) {
        return form("/sign-in", token)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst(COOKIE);
    }

    private WebTestClient.RequestHeadersSpec<?> form(String path, String token) {
        return client.post()
                .uri(path)
                .header("Sec-Fetch-Site", "same-origin")
                .body(BodyInserters.fromFormData("token", token));
    }

    private WebTestClient.ResponseSpec page(String path, String token) {
        return client.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie(COOKIE, token)
                .exchange();
    }

    private WebTestClient.ResponseSpec decision(String token, String header, String value) {
        return client.post()
                .uri("/held-documents/decision")
                .accept(MediaType.TEXT_HTML)
                .cookie(COOKIE, token)
                .header(header, value)
                .exchange();
    }

    private double refused(String reason) {
        return meters.get("gradewatch.access.refused")
                .tag("reason", reason)
                .counter()
                .count();
    }

    @Configuration
    @EnableAutoConfiguration
    @RestController
    static class Reviewing {

        @Autowired
        private SignIn signIn;

        @Bean
        static SignedInPages pages() {
            return new SignedInPages("/held-documents", "reports:review");
        }

        @Bean
        SecurityWebFilterChain access(ServerHttpSecurity http, AccessRules rules, SignedInPages pages) {
            return rules.begin(http, pages)
                    .authorizeExchange(exchange -> exchange.pathMatchers("/sign-in")
                            .permitAll()
                            .pathMatchers("/held-documents", "/held-documents/**")
                            .hasAuthority("SCOPE_reports:review")
                            .anyExchange()
                            .authenticated())
                    .build();
        }

        @GetMapping({"/held-documents", "/elsewhere"})
        String held(Principal holder) {
            return holder.getName();
        }

        @PostMapping("/held-documents/decision")
        String decision() {
            return "decided";
        }

        @PostMapping("/sign-in")
        Mono<ResponseEntity<Void>> in(ServerWebExchange exchange) {
            return exchange.getFormData()
                    .flatMap(form -> signIn.with(form.getFirst("token"), exchange.getRequest()))
                    .map(Reviewing::answer);
        }

        private static ResponseEntity<Void> answer(SignIn.Outcome outcome) {
            return switch (outcome) {
                case SignIn.Outcome.Welcome welcome ->
                    ResponseEntity.ok()
                            .header("Set-Cookie", welcome.cookie().toString())
                            .build();
                case SignIn.Outcome.CrossSite _ -> ResponseEntity.status(403).build();
                case SignIn.Outcome.Unknown _, SignIn.Outcome.TooLong _, SignIn.Outcome.NotNow _ ->
                    ResponseEntity.status(401).build();
            };
        }
    }
}
