package org.gradewatch.notification.webhook.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradewatch.notification.webhook.outgoing.Answer.Answered;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// ALERTING C1, 3: addresses that must not be called, however they are given. 127.0.0.2 plays the
/// public address, being allowed by setting; 127.0.0.1 is as private as ever.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusedAddressesTest {

    private static Certified certified;

    private final Names names = new Names();

    @AutoClose
    private Sink allowed;

    @AutoClose
    private Sink secret;

    @AutoClose
    private Outgoing outgoing;

    @BeforeAll
    static void certify(@TempDir Path folder) throws Exception {
        certified = Certified.in(folder);
    }

    @BeforeEach
    void start() throws Exception {
        allowed = new Sink(certified.server(), "127.0.0.2", visit -> {
            visit.say("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
            visit.close();
        });
        secret = new Sink(certified.server(), "127.0.0.1", visit -> visit.say(Sink.ok("secret")));
        outgoing = new Outgoing(
                Settings.strict(allowed.port(), secret.port())
                        .allowing("127.0.0.2/32")
                        .read(),
                names,
                certified.trust());
    }

    static List<String> refused() {
        return List.of(
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:0.0.0.0",
                "::ffff:0.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::808:808",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd7a:115c:a1e0::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1");
    }

    private Answer send(String host, int port) {
        URI to = URI.create("https://%s:%d/hook".formatted(host, port));
        return outgoing.send(new Call("POST", to, Map.of(), "{}".getBytes(UTF_8)))
                .join();
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer).isInstanceOfSatisfying(Unreached.class, unreached -> {
            assertThat(unreached.why()).isEqualTo(Why.REFUSED_ADDRESS);
            assertThat(unreached.detail()).contains("an address that is not public (expected: a public one");
        });
    }

    private void assertNobodyHeardOfIt() {
        assertThat(secret.connections).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void as_a_literal(String address) {
        assertRefused(send(address.contains(":") ? "[" + address + "]" : address, secret.port()));
        assertNobodyHeardOfIt();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void by_a_name(String address) {
        names.say(address);

        assertRefused(send("receiver.example", secret.port()));
        assertThat(names.questions).as("only now was the DNS asked").hasPositiveValue();
        assertNobodyHeardOfIt();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void by_a_name_that_leads_elsewhere_the_second_time(String address) {
        names.say("127.0.0.2");
        names.andThen(address);

        assertThat(send("receiver.example", allowed.port())).isInstanceOf(Answered.class);
        assertRefused(send("receiver.example", allowed.port()));
        assertThat(allowed.requests).hasSize(1);
        assertNobodyHeardOfIt();
    }

    @Test
    void among_others_of_a_name() {
        names.say("127.0.0.1", "10.0.0.1", "127.0.0.2");

        assertThat(send("receiver.example", allowed.port())).isInstanceOf(Answered.class);
        assertThat(allowed.requests).hasSize(1);

        names.say("::1", "127.0.0.1");
        assertRefused(send("receiver.example", secret.port()));
        assertNobodyHeardOfIt();
    }

    @Test
    void by_a_name_in_local_mode_which_is_for_this_machine_by_its_own_names() throws Exception {
        try (var local = new Outgoing(
                new Settings(true, List.of(secret.port()), List.of(), null, java.time.Duration.ofSeconds(15), 10, 10)
                        .read(),
                names,
                certified.trust())) {
            names.say("127.0.0.1");
            URI to = URI.create("https://receiver.example:%d/".formatted(secret.port()));
            assertRefused(
                    local.send(new Call("POST", to, Map.of(), new byte[0])).join());
            assertNobodyHeardOfIt();

            names.say("10.0.0.1");
            URI here = URI.create("http://localhost:%d/".formatted(secret.port()));
            assertThat(local.send(new Call("POST", here, Map.of(), new byte[0])).join())
                    .isInstanceOfSatisfying(
                            Unreached.class,
                            unreached -> assertThat(unreached.why()).isEqualTo(Why.REFUSED_ADDRESS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "2001:4860:4860::8888",
                "::ffff:8.8.8.8"
            })
    void and_public_ones_are_not(String address) {
        assertThat(new Networks(List.of()).refusal(InetAddress.ofLiteral(address)))
                .isEmpty();
    }
}
