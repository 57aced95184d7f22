package org.gradewatch.support;

import java.security.Principal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        classes = AccessTest.OneRoute.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=access-test",
            // SHA-256 of "letmein".
            "gradewatch.access.tokens[0].name=operator",
            "gradewatch.access.tokens[0].sha256=1c8bfe8f801d79745c4631d09fff36c82aa37fc4cce4fc946683d7b336b63032",
            "gradewatch.access.tokens[0].scopes=reports:write",
            "spring.autoconfigure.exclude=org.gradewatch.support.TopicsConfiguration"
        })
@AutoConfigureWebTestClient
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTest {

    @Autowired
    private WebTestClient client;

    @Nested
    class With_a_token {

        @Test
        void its_scopes_are_granted_and_its_holder_is_known() {
            post("/reports", "Bearer letmein")
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .isEqualTo("operator");
        }

        @Test
        void what_its_scopes_do_not_hold_is_forbidden() {
            isProblem(post("/decisions", "Bearer letmein"), HttpStatus.FORBIDDEN);
        }
    }

    @Nested
    class Without_a_known_token {

        @Test
        void reading_is_open() {
            client.get().uri("/open").exchange().expectStatus().isOk();
        }

        @Test
        void writing_is_refused() {
            isProblem(client.post().uri("/reports").exchange(), HttpStatus.UNAUTHORIZED);
        }

        @Test
        void a_guess_is_refused() {
            isProblem(post("/reports", "Bearer guessed"), HttpStatus.UNAUTHORIZED);
        }
    }

    private WebTestClient.ResponseSpec post(String path, String authorization) {
        return client.post().uri(path).header("Authorization", authorization).exchange();
    }

    private static void isProblem(WebTestClient.ResponseSpec answer, HttpStatus status) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status.value())
                .jsonPath("$.detail")
                .isNotEmpty();
    }

    @Configuration
    @EnableAutoConfiguration
    @RestController
    static class OneRoute {

        @Bean
        SecurityWebFilterChain access(ServerHttpSecurity http, AccessRules rules) {
            return rules.begin(http)
                    .authorizeExchange(exchange -> exchange.pathMatchers(HttpMethod.POST, "/decisions")
                            .hasAuthority("SCOPE_reports:review")
                            .pathMatchers(HttpMethod.POST)
                            .hasAuthority("SCOPE_reports:write")
                            .anyExchange()
                            .permitAll())
                    .build();
        }

        @GetMapping("/open")
        String open() {
            return "open";
        }

        @PostMapping("/reports")
        String report(Principal holder) {
            return holder.getName();
        }

        @PostMapping("/decisions")
        String decision() {
            return "decided";
        }
    }
}
