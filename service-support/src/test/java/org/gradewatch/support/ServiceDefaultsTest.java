package org.gradewatch.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertySource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceDefaultsTest {

    @Configuration
    static class Nothing {}

    @ParameterizedTest
    @ValueSource(strings = {"rating-service", "report-ingest-service", "notification-service"})
    void are_outranked_by_what_a_service_says_itself(String service) {
        var application = new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=" + service,
                        "spring.config.location=file:../%s/src/main/resources/".formatted(service));
        try (var context = application.run()) {
            List<String> strongestFirst = context.getEnvironment().getPropertySources().stream()
                    .map(PropertySource::getName)
                    .filter(name -> name.contains(".yml"))
                    .toList();

            assertThat(strongestFirst).hasSizeGreaterThanOrEqualTo(4);
            assertThat(strongestFirst.getFirst()).contains(service + ".yml");
            assertThat(strongestFirst.subList(1, strongestFirst.size()))
                    .anyMatch(name -> name.contains("service-defaults.yml"))
                    .anyMatch(name -> name.contains("topics.yml"));
        }
    }
}
