package org.gradewatch.notification.webhook.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TargetsTest {

    private static Optional<String> refusal(Settings settings, String to) {
        OutgoingSettings read = settings.read();
        return new Targets(read, new Networks(read.networks())).refusal(URI.create(to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/hooks?x=1",
                "HTTPS://Example.ORG",
                "https://example.org:8443/",
                "https://xn--bcher-kva.example/",
                "https://a.b-c.d1.example/",
                "https://1.1.1.1/",
                "https://[2001:4860:4860::8888]/",
                "https://[::ffff:8.8.8.8]/"
            })
    void these_may_be_registered(String to) {
        assertThat(refusal(Settings.strict(), to)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ftp://example.org/            | scheme: 'ftp' (expected: https)
        http://example.org/           | scheme: 'http' (expected: https)
        /hooks                        | scheme: '' (expected: https)
        mailto:a@example.org          | scheme: 'mailto' (expected: https)
        https://user@example.org/     | user information: '…@' (expected: none)
        https://u:pw@example.org/     | user information: '…@' (expected: none)
        https://@example.org/         | user information: '…@' (expected: none)
        https://a@b@example.org/      | user information: '…@' (expected: none)
        https://example.org/#here     | fragment: '#here' (expected: none)
        https://example.org:22/       | port: '22' (expected: one of [443, 8443])
        https://example.org:0/        | port: '0' (expected: one of [443, 8443])
        https:///hooks                | host: '' (expected: a name of letters
        https:hooks                   | host: '' (expected: a name of letters
        https://example.org./         | host: 'example.org.' (expected: a name of letters, digits and hyphens without a dot
        https://127.0.0.1./           | host: '127.0.0.1.' (expected
        https://bücher.example/       | host: 'bücher.example' (expected
        https://１２７.０.０.１/         | host: '１２７.０.０.１' (expected
        https://ⓔxample.org/          | host: 'ⓔxample.org' (expected
        https://example。org/         | host: 'example。org' (expected
        https://a_b.example/          | host: 'a_b.example' (expected
        https://2130706433/           | host: '2130706433' (expected
        https://0x7f000001/           | host: '0x7f000001' (expected
        https://0x7f.0.0.1/           | host: '0x7f.0.0.1' (expected
        https://0177.0.0.1/           | host: '0177.0.0.1' (expected
        https://127.1/                | host: '127.1' (expected
        https://example.0x7f/         | host: 'example.0x7f' (expected
        https://[fe80::1%25eth0]/     | host: '[fe80::1%25eth0]' (expected
        https://localhost/            | host: 'localhost' (expected: not this machine)
        https://a.LocalHost/          | host: 'a.LocalHost' (expected: not this machine)
        https://127.0.0.1/            | host: '127.0.0.1': an address that is not public (expected: a public one
        https://[::1]/                | host: '[::1]': an address that is not public (expected: a public one
        """)
    void these_may_not_and_the_answer_says_what_was_expected(String to, String reason) {
        assertThat(refusal(Settings.strict(), to).orElse("nothing")).startsWith(reason);
    }

    @Test
    void no_secret_of_theirs_is_repeated() {
        assertThat(refusal(Settings.strict(), "https://u:pw@example.org/").orElseThrow())
                .doesNotContain("pw");
    }

    @Test
    void nothing_longer_than_anyone_needs() {
        assertThat(refusal(Settings.strict(), "https://example.org/" + "a".repeat(2000)))
                .contains("address: '2020 characters' (expected: at most 2000)");
        assertThat(refusal(Settings.strict(), "https://%s.example/".formatted("a".repeat(64))))
                .isPresent();
        assertThat(refusal(Settings.strict(), "https://%sexample/".formatted("a.".repeat(130))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:9000/",
                "http://127.0.0.1:9000/",
                "http://[::1]:9000/",
                "https://localhost:9000/",
                "http://LOCALHOST/",
                "https://example.org/"
            })
    void in_local_mode_this_machine_may_be_called_too(String to) {
        assertThat(refusal(Settings.here(), to)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        http://example.org/        | scheme: 'http' (expected: https, or http to localhost)
        http://localhost.evil.org/ | scheme: 'http' (expected: https, or http to localhost)
        http://10.0.0.1/           | scheme: 'http' (expected: https, or http to localhost)
        http://127.1/              | scheme: 'http' (expected: https, or http to localhost)
        https://10.0.0.1/          | host: '10.0.0.1': an address that is not public
        https://example.org:9000/  | port: '9000' (expected: one of [443, 8443])
        http://localhost:70000/    | port: '70000'
        http://u@localhost/        | user information
        """)
    void in_local_mode_nothing_else_is_different(String to, String reason) {
        assertThat(refusal(Settings.here(), to).orElse("nothing")).startsWith(reason);
    }

    @Test
    void an_operator_may_allow_private_networks() {
        Settings settings = Settings.strict().allowing("10.1.0.0/16", "fd00::/8");

        assertThat(refusal(settings, "https://10.1.2.3/")).isEmpty();
        assertThat(refusal(settings, "https://[fd00::1]/")).isEmpty();
        assertThat(refusal(settings, "https://10.2.2.3/")).isPresent();
        assertThat(refusal(settings, "http://10.1.2.3/")).isPresent();
    }
}
