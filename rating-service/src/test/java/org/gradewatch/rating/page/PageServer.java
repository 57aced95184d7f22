package org.gradewatch.rating.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.register.Lookback;
import org.gradewatch.rating.register.Register;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/// All pages and the routes beside them on a port of this machine, as in the service, over a
/// register that the test fills.
public final class PageServer implements AutoCloseable {

    public static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final ReactiveWebServerApplicationContext context;
    private final WebTestClient web;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(excludeName = "org.gradewatch.support.TopicsConfiguration")
    @ComponentScan(
            basePackages = {"org.gradewatch.rating.page", "org.gradewatch.rating.question"},
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"))
    @ComponentScan(
            basePackages = {"org.gradewatch.rating.register", "org.gradewatch.rating.following"},
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Authority|Change)Routes"))
    static class Service {}

    public PageServer(Register register, ChangeLog changes) {
        context = (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .initializers(beans -> {
                    var all = (ReactiveWebServerApplicationContext) beans;
                    all.registerBean(Register.class, () -> register);
                    all.registerBean(ChangeLog.class, () -> changes);
                    all.registerBean(Lookback.class, Lookback::new);
                })
                .run(
                        "--server.port=0",
                        "--spring.application.name=rating-service",
                        "--spring.config.import=classpath:service-defaults.yml",
                        "--gradewatch.public-address=https://alerts.example.org");
        web = WebTestClient.bindToServer()
                .baseUrl(address())
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    public String address() {
        return "http://localhost:" + requireNonNull(context.getWebServer()).getPort();
    }

    /// What a browser is shown.
    public Document page(String path) {
        return page(path, HttpStatus.OK);
    }

    public Document page(String path, HttpStatus status) {
        var answer = get(path, BROWSER);
        if (answer.getStatus() != status) {
            throw new AssertionError("%s: %s (expected: %s)".formatted(path, answer.getStatus(), status));
        }
        return Jsoup.parse(new String(requireNonNull(answer.getResponseBody()), UTF_8), address() + path);
    }

    public EntityExchangeResult<byte[]> get(String path, String accept) {
        return web.get()
                .uri(path)
                .header("Accept", accept)
                .exchange()
                .expectBody()
                .returnResult();
    }

    public WebTestClient web() {
        return web;
    }

    @Override
    public void close() {
        context.close();
    }
}
