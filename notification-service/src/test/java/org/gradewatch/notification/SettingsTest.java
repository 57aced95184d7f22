package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/// What a start says to a setting that cannot be meant: its name, what was given, what was
/// expected.
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class SettingsTest {

    /// All the settings, and nothing else of the service.
    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("org.gradewatch.notification")
    static class Settings {}

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=none", "spring.main.log-startup-info=false")
                .run(Stream.concat(Stream.of("gradewatch.secret=" + "5a".repeat(32)), Stream.of(settings))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new));
    }

    @Test
    void what_is_left_out_has_a_value_that_is_allowed() {
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.isRunning()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}={1} ({2})")
    @CsvSource(delimiter = '|', textBlock = """
        gradewatch.secret                             | 5a5a           | 64 or more hexadecimal digits
        gradewatch.former-secrets                     | 5b5b           | 64 or more hexadecimal digits
        gradewatch.public-address                     | localhost:8082 | http:// or https://, and a host
        gradewatch.register-address                   | /register      | http:// or https://, and a host
        gradewatch.mail.from                          | ' '            | an address such as
        gradewatch.alerts.window                      | -1s            | 0s for no limit, or more
        gradewatch.alerts.burst.mails                 | -1             | 0 for no limit, or more
        gradewatch.alerts.burst.within                | 0s             | more than 0s
        gradewatch.alerts.burst.longest-wait          | -1s            | 0s or more
        gradewatch.digests.at                         | 25:00          | LocalTime
        gradewatch.digests.weekly-on                  | SOMEDAY        | DayOfWeek
        gradewatch.sending.per-minute                 | -1             | 0 for no limit, or more
        gradewatch.sending.brake-at                   | -1             | 0 for no brake, or more
        gradewatch.sending.brake-window               | 1s             | 1m or more
        gradewatch.bounces.domain                     | a b            | a name of the DNS
        gradewatch.bounces.port                       | 70000          | a port up to 65535
        gradewatch.bounces.first-pause                | 0s             | more than 0s
        gradewatch.bounces.pauses                     | 0              | 1 to 20
        gradewatch.bounces.pauses                     | 21             | 1 to 20
        gradewatch.bounces.new-episode-after          | -1s            | 0s or more
        gradewatch.delivery.lanes                     | 0              | 1 to 100
        gradewatch.delivery.lanes                     | 101            | 1 to 100
        gradewatch.delivery.batch                     | 0              | 1 to 1000
        gradewatch.delivery.poll                      | 0s             | more than 0s
        gradewatch.delivery.lease                     | 0s             | 1s or more
        gradewatch.delivery.alone                     | perhaps        | boolean
        gradewatch.delivery.first-retry               | 0s             | more than 0s
        gradewatch.delivery.longest-retry             | 0s             | more than 0s
        gradewatch.delivery.retry-for                 | -3s            | more than 0s
        gradewatch.delivery.server-away               | 0s             | more than 0s
        gradewatch.ledger.check                       | 0s             | more than 0s
        gradewatch.ledger.recent                      | a week         | Duration
        gradewatch.ledger.recent                      | 0s             | more than 0s
        gradewatch.ledger.check-all                   | 0s             | more than 0s
        gradewatch.previews.in-all-per-minute         | 0              | 1 or more
        gradewatch.webhooks.outgoing.ports            | 0              | a port up to 65535
        gradewatch.webhooks.outgoing.allowed-networks | 10.0.0.1/8     | a network such as 10.0.0.0/8
        gradewatch.webhooks.outgoing.allowed-networks | fc00::/129     | a network such as 10.0.0.0/8
        gradewatch.webhooks.outgoing.proxy            | proxy:3128     | http://, a host and a port
        gradewatch.webhooks.outgoing.timeout          | 0s             | more than 0s
        gradewatch.webhooks.outgoing.timeout          | 6m             | 5m or less
        gradewatch.webhooks.outgoing.connect-timeout  | 0s             | more than 0s
        gradewatch.webhooks.outgoing.connections      | 0              | 1 to 100000
        gradewatch.webhooks.outgoing.connections-per-host | 0          | 1 to 10000
        gradewatch.subscriptions.confirm-within       | 0s             | 1m or more
        gradewatch.subscriptions.most-follows         | 0              | 1 or more
        gradewatch.subscriptions.most-values          | 0              | 1 or more
        gradewatch.subscriptions.per-address-and-minute | 0            | 1 or more
        gradewatch.subscriptions.per-address-and-hour | 0              | 1 or more
        gradewatch.subscriptions.in-all-per-minute    | 0              | 1 or more
        """)
    void what_cannot_be_meant_is_refused(String setting, String given, String expected, CapturedOutput output) {
        assertThat(catchThrowable(() -> start(setting + "=" + given))).isNotNull();

        String said = output.getAll().replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        String wanted = expected.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        assertThat(said).contains("application failed to start");
        assertThat(List.of(setting, given.toLowerCase(java.util.Locale.ROOT), wanted))
                .as(said)
                .allSatisfy(word -> assertThat(said).contains(word));
    }
}
