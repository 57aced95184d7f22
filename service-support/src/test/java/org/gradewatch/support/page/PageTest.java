package org.gradewatch.support.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.gradewatch.model.Grade;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;

@SpringBootTest(
        classes = PageTest.Pages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=rating-service",
            "spring.config.import=classpath:service-defaults.yml",
            "gradewatch.public-address=https://alerts.example.org",
            "spring.autoconfigure.exclude=org.gradewatch.support.TopicsConfiguration"
        })
@AutoConfigureWebTestClient
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Autowired
    private WebTestClient client;

    @Nested
    class A_page {

        @Test
        void says_what_it_is_and_where_in_the_site_it_is() {
            Document page = page("/hello", HttpStatus.OK);

            assertThat(page.title()).isEqualTo("Hello & <welcome> – Gradewatch");
            assertThat(page.selectXpath("//main").size()).isEqualTo(1);
            assertThat(page.select("nav [aria-current=page]").text()).isEqualTo("Trends");
            assertThat(page.select(".gw-grade").text()).isEqualTo("R requires improvement");
        }

        @Test
        void leads_to_its_own_service_by_paths_and_to_others_by_their_addresses() {
            Document page = page("/hello", HttpStatus.OK);

            assertThat(page.select("nav a").eachAttr("href"))
                    .containsExactly("/authorities", "/rating-changes", "/trends", "https://alerts.example.org/follow");
        }

        @Test
        void loads_only_what_is_ours_and_posts_only_to_our_services() {
            String policy = answer("/hello", BROWSER).getResponseHeaders().getFirst("Content-Security-Policy");

            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .contains("form-action 'self' http://localhost:8080 https://alerts.example.org;")
                    .doesNotContain("unsafe");
        }

        @Test
        void loads_style_sheets_that_browsers_may_keep() {
            String sheet =
                    page("/hello", HttpStatus.OK).select("link[rel=stylesheet]").attr("href");

            EntityExchangeResult<byte[]> loaded = answer(sheet, "text/css,*/*;q=0.1");
            assertThat(loaded.getStatus()).isEqualTo(HttpStatus.OK);
            assertThat(loaded.getResponseHeaders().getCacheControl()).contains("max-age=31536000");
        }

        @Test
        void is_for_those_who_ask_for_one() {
            assertThat(answer("/hello", "*/*").getResponseHeaders().getContentType())
                    .matches(MediaType.APPLICATION_JSON::isCompatibleWith);
            assertThat(answer("/hello", BROWSER).getResponseHeaders().getContentType())
                    .matches(MediaType.TEXT_HTML::isCompatibleWith);
        }
    }

    @Nested
    class What_went_wrong {

        @Test
        void is_a_page_for_people() {
            Document page = page("/wrong", HttpStatus.BAD_REQUEST);

            assertThat(page.select("h1").text()).isEqualTo("This could not be understood");
            assertThat(page.select("main").text()).contains("area: '<b>' (expected: one of OVERALL)");
            assertThat(page.select("main b")).isEmpty();
        }

        @Test
        void keeps_the_status_of_a_problem() {
            Document page = page("/unfit", HttpStatus.CONFLICT);

            assertThat(page.select("h1").text()).isEqualTo("Somebody was faster");
            assertThat(page.select("main").text()).contains("version: 3 (expected: 4)");
        }

        @Test
        void is_a_problem_for_programs() {
            for (String accept : new String[] {"*/*", "application/json"}) {
                EntityExchangeResult<byte[]> answer = answer("/wrong", accept);
                assertThat(answer.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
            }
        }

        @Test
        void is_said_of_an_address_that_leads_nowhere_too() {
            assertThat(page("/nowhere", HttpStatus.NOT_FOUND).select("h1").text())
                    .isEqualTo("There is no such page");
            assertThat(answer("/nowhere", "*/*").getResponseHeaders().getContentType())
                    .isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        }

        @Test
        void tells_nothing_of_our_own_faults() {
            Document page = page("/broken", HttpStatus.INTERNAL_SERVER_ERROR);

            assertThat(page.select("h1").text()).isEqualTo("Something went wrong here");
            assertThat(page.text()).doesNotContain("secret");
        }
    }

    private Document page(String path, HttpStatus status) {
        EntityExchangeResult<byte[]> answer = answer(path, BROWSER);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getResponseHeaders().getFirst("Content-Security-Policy"))
                .isNotNull();
        return Jsoup.parse(new String(answer.getResponseBody(), UTF_8));
    }

    private EntityExchangeResult<byte[]> answer(String path, String accept) {
        return client.get()
                .uri(path)
                .header("Accept", accept)
                .exchange()
                .expectBody()
                .returnResult();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Pages {

        @Bean
        HelloPage helloPage() {
            return new HelloPage();
        }

        @Bean
        HelloRoutes helloRoutes() {
            return new HelloRoutes();
        }
    }

    @PageController
    static class HelloPage {

        record Hello(String title, GradeLook look) {}

        @GetMapping(path = "/hello", produces = MediaType.TEXT_HTML_VALUE)
        Rendering hello() {
            return Rendering.view("test/hello")
                    .modelAttribute("page", new Hello("Hello & <welcome>", GradeLook.of(Grade.REQUIRES_IMPROVEMENT)))
                    .build();
        }

        @GetMapping(path = "/broken", produces = MediaType.TEXT_HTML_VALUE)
        Rendering broken() {
            throw new IllegalStateException("a secret");
        }
    }

    @RestController
    static class HelloRoutes {

        @GetMapping(
                path = "/hello",
                produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
        String hello() {
            return "{}";
        }

        @GetMapping("/unfit")
        String unfit() {
            throw new ErrorResponseException(
                    HttpStatus.CONFLICT,
                    ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "version: 3 (expected: 4)"),
                    null);
        }

        @GetMapping("/wrong")
        String wrong() {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "area: '<b>' (expected: one of OVERALL)");
        }
    }
}
