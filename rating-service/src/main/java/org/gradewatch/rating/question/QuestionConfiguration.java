package org.gradewatch.rating.question;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.gradewatch.support.page.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.header.CacheControlServerHttpHeadersWriter;
import org.springframework.security.web.server.header.CompositeServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ContentTypeOptionsServerHttpHeadersWriter;
import org.springframework.security.web.server.header.HttpHeaderWriterWebFilter;
import org.springframework.security.web.server.header.StrictTransportSecurityServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class QuestionConfiguration {

    @Bean
    RememberedAnswers rememberedAnswers(List<Fingerprint> fingerprints, MeterRegistry registry) {
        return new RememberedAnswers(fingerprints, new AnswerMeters(registry));
    }

    @Bean
    PageAnswers pageAnswers(Site site) {
        return new PageAnswers(site);
    }

    /// Everything may be read and nothing can be written: nobody has to say who they are, and all
    /// that is left of security are its headers.
    @Bean
    SecurityWebFilterChain openToAll() {
        return new MatcherSecurityWebFilterChain(
                ServerWebExchangeMatchers.anyExchange(),
                List.of(new HttpHeaderWriterWebFilter(new CompositeServerHttpHeadersWriter(
                        QuestionConfiguration::varies,
                        new CacheControlServerHttpHeadersWriter(),
                        new ContentTypeOptionsServerHttpHeadersWriter(),
                        new StrictTransportSecurityServerHttpHeadersWriter(),
                        new XFrameOptionsServerHttpHeadersWriter()))));
    }

    /// What is compressed for one is not for another that a cache serves.
    private static Mono<Void> varies(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return Mono.empty();
    }

    /// One filter that lets everybody in is nothing to watch; requests are counted all the same.
    @Bean
    SecurityObservationSettings unobservedSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    /// Answers come from memory and wait for nothing: on threads of their own they would only
    /// change over twice.
    @Bean
    WebFluxConfigurer onTheEventLoop() {
        return new WebFluxConfigurer() {
            @Override
            public void configureBlockingExecution(BlockingExecutionConfigurer blocking) {
                blocking.setControllerMethodPredicate(_ -> false);
            }
        };
    }
}
