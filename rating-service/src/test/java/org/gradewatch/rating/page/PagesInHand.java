package org.gradewatch.rating.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.question.Fingerprint;
import org.gradewatch.rating.register.Lookback;
import org.gradewatch.rating.register.Register;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/// The pages of the register, and the routes beside them, through the service's own HTTP stack on a
/// port of this machine, over a register and a log that the test fills.
public final class PagesInHand implements AutoCloseable {

    public static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private final ConfigurableApplicationContext context;
    public final WebTestClient web;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "org.gradewatch.rating",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "org\\.gradewatch\\.rating\\.(page|question)\\..*(Page|Routes|Configuration)",
                                "org\\.gradewatch\\.rating\\.(register|following)\\.(Authority|Change)Routes"
                            }))
    static class Pages {}

    public PagesInHand(Register register, ChangeLog changes) {
        this(register, changes, Map.of());
    }

    /// @param settings of the service, beside what it has by itself
    public PagesInHand(Register register, ChangeLog changes, Map<String, Object> settings) {
        var properties = new HashMap<String, Object>(Map.of(
                "spring.application.name", "rating-service",
                "spring.config.import", "classpath:service-defaults.yml",
                "spring.autoconfigure.exclude", "org.gradewatch.support.TopicsConfiguration",
                "server.port", "0"));
        properties.putAll(settings);
        ApplicationContextInitializer<GenericApplicationContext> beans = into -> {
            into.registerBean(Register.class, () -> register);
            into.registerBean(ChangeLog.class, () -> changes);
            into.registerBean(Lookback.class, Lookback::new);
            into.registerBean("registerState", Fingerprint.class, () -> register::state);
            into.registerBean("changesState", Fingerprint.class, () -> changes::last);
        };
        context = new SpringApplicationBuilder(Pages.class)
                .properties(properties)
                .initializers(beans)
                .run();
        web = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .build();
    }

    public String port() {
        return requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    /// What a browser is shown.
    public Document page(String path) {
        return page(path, HttpStatus.OK);
    }

    public Document page(String path, HttpStatus status) {
        EntityExchangeResult<byte[]> answer = answer(path, BROWSER);
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        assertThat(answer.getResponseHeaders().getFirst("Content-Type")).startsWith("text/html");
        return Jsoup.parse(new String(requireNonNull(answer.getResponseBody()), UTF_8));
    }

    public EntityExchangeResult<byte[]> answer(String path, String accept) {
        return web.get()
                .uri(path)
                .header("Accept", accept)
                .exchange()
                .expectBody()
                .returnResult();
    }

    @Override
    public void close() {
        context.close();
    }
}
