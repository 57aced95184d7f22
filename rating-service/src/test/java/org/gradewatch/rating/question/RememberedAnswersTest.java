package org.gradewatch.rating.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedAnswersTest {

    @AutoClose
    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    final AtomicInteger state = new AtomicInteger();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final Routes routes = new Routes();
    WebTestClient web;

    @Configuration
    @EnableWebFlux
    static class Web {}

    /// Each tells how often the routes were asked so far.
    @RestController
    static class Routes {

        int asked;

        @GetMapping("/tagged/{what}")
        ResponseEntity<String> tagged(@PathVariable String what) {
            return ResponseEntity.ok().eTag("W/\"" + what + "\"").body(what + " " + ++asked);
        }

        @GetMapping("/untagged")
        String untagged() {
            return "" + ++asked;
        }

        @GetMapping("/failing")
        ResponseEntity<String> failing() {
            return ResponseEntity.internalServerError().eTag("W/\"x\"").body("" + ++asked);
        }

        @GetMapping("/stream")
        ResponseEntity<Flux<String>> stream() {
            return ResponseEntity.ok().eTag("W/\"x\"").body(Flux.just("" + ++asked, "."));
        }
    }

    @BeforeEach
    void start() {
        context.register(Web.class);
        context.registerBean(Routes.class, () -> routes);
        context.registerBean(WebFilter.class, () -> (exchange, chain) -> {
            exchange.getResponse().beforeCommit(() -> {
                exchange.getResponse().getHeaders().set("X-Frame-Options", "DENY");
                return Mono.empty();
            });
            return chain.filter(exchange);
        });
        context.registerBean(
                RememberedAnswers.class,
                () -> new RememberedAnswers(List.of(state::get, () -> "always"), new AnswerMeters(registry)));
        context.refresh();
        web = WebTestClient.bindToApplicationContext(context).build();
    }

    @Nested
    class The_same_question {

        @Test
        void has_the_same_answer_without_asking_again() {
            EntityExchangeResult<String> first = ask("/tagged/a?b=c");
            EntityExchangeResult<String> second = ask("/tagged/a?b=c");

            assertThat(second.getResponseBody()).isEqualTo("a 1").isEqualTo(first.getResponseBody());
            assertThat(second.getStatus()).isEqualTo(first.getStatus());
            assertThat(second.getResponseHeaders()).isEqualTo(first.getResponseHeaders());
            assertThat(routes.asked).isOne();
        }

        @Test
        void has_every_header_that_a_filter_adds_last() {
            ask("/tagged/a");

            assertThat(ask("/tagged/a").getResponseHeaders().get("X-Frame-Options"))
                    .containsExactly("DENY");
        }

        @Test
        void has_a_new_answer_when_something_changed() {
            ask("/tagged/a");
            state.incrementAndGet();

            assertThat(ask("/tagged/a").getResponseBody()).isEqualTo("a 2");
        }

        @Test
        void of_a_client_that_has_the_answer_is_answered_with_not_modified_each_time() {
            for (int i = 0; i < 2; i++) {
                web.get()
                        .uri("/tagged/a")
                        .header(HttpHeaders.IF_NONE_MATCH, "W/\"a\"")
                        .exchange()
                        .expectStatus()
                        .isNotModified()
                        .expectHeader()
                        .valueEquals(HttpHeaders.ETAG, "W/\"a\"")
                        .expectBody()
                        .isEmpty();
            }
            assertThat(routes.asked).isOne();
        }

        @Test
        void is_counted_under_its_route() {
            for (int i = 0; i < 4; i++) {
                ask("/tagged/a");
            }
            ask("/tagged/b");
            ask("/tagged/b");

            assertThat(registry.get("http.server.requests")
                            .tags("uri", "/tagged/{what}", "method", "GET", "status", "200", "outcome", "SUCCESS")
                            .timer())
                    .extracting(Timer::count)
                    .as("what was answered from memory")
                    .isEqualTo(4L);
        }
    }

    @Nested
    class Another_question {

        @ParameterizedTest
        @CsvSource({
            "/tagged/b, Accept, */*",
            "/tagged/a?b=c, Accept, */*",
            "/tagged/a, Accept, text/plain",
            "/tagged/a, If-None-Match, other",
        })
        void has_an_answer_of_its_own(String address, String header, String value) {
            web.get().uri("/tagged/a").header("Accept", "*/*").exchange();

            web.get()
                    .uri(address)
                    .header(header, value)
                    .exchange()
                    .expectStatus()
                    .isOk();

            assertThat(routes.asked).isEqualTo(2);
        }

        @Test
        void is_what_a_client_asks_that_wants_the_headers_only() {
            ask("/tagged/a");

            web.method(HttpMethod.HEAD).uri("/tagged/a").exchange().expectBody().isEmpty();

            assertThat(ask("/tagged/a").getResponseBody()).isEqualTo("a 1");
        }
    }

    @Nested
    class Not_remembered_is {

        @ParameterizedTest
        @CsvSource({"/untagged", "/failing", "/stream"})
        void what_has_no_tag_what_went_wrong_and_what_comes_in_pieces(String address) {
            ask(address);
            ask(address);

            assertThat(routes.asked).isEqualTo(2);
        }
    }

    private EntityExchangeResult<String> ask(String address) {
        return web.get().uri(address).exchange().expectBody(String.class).returnResult();
    }
}
