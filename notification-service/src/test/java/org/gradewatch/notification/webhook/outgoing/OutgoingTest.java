package org.gradewatch.notification.webhook.outgoing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.gradewatch.notification.webhook.outgoing.Answer.Answered;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutgoingTest {

    @AutoClose
    private final Outgoing outgoing = new Outgoing(Settings.here().read());

    private Answer send(URI to) {
        return outgoing.send(new Call("POST", to, Map.of("webhook-id", "evt_1"), "{\"ä\":1}".getBytes(UTF_8)))
                .join();
    }

    private Answered answered(URI to) {
        return (Answered) send(to);
    }

    private static Unreached unreached(Answer answer) {
        return (Unreached) answer;
    }

    @Nested
    class A_call {

        @Test
        void arrives_as_it_was_given() throws Exception {
            try (Sink sink = Sink.saying("HTTP/1.1 204 No Content\r\n\r\n")) {
                assertThat(answered(sink.address()).status()).isEqualTo(204);

                String request = sink.requests.getFirst();
                assertThat(request.toLowerCase(java.util.Locale.ROOT))
                        .startsWith("post /hook http/1.1\r\n")
                        .contains("\r\nwebhook-id: evt_1\r\n", "\r\nuser-agent: gradewatch/", "\r\ncontent-length: 8")
                        .doesNotContain("cookie", "accept-encoding", "reactornetty", "transfer-encoding");
                assertThat(new String(request.getBytes(ISO_8859_1), UTF_8)).endsWith("\r\n\r\n{\"ä\":1}");
            }
        }

        @Test
        void can_be_a_question_without_a_body() throws Exception {
            try (Sink sink = Sink.saying("HTTP/1.1 200 OK\r\nWebHook-Allowed-Origin: *\r\nContent-Length: 0\r\n\r\n")) {
                Answer answer = outgoing.send(new Call(
                                "OPTIONS", sink.address(), Map.of("WebHook-Request-Origin", "a.example"), new byte[0]))
                        .join();

                assertThat(answer)
                        .isInstanceOfSatisfying(
                                Answered.class,
                                answered ->
                                        assertThat(answered.headers()).containsEntry("webhook-allowed-origin", "*"));
                assertThat(sink.requests.getFirst()).startsWith("OPTIONS /hook HTTP/1.1\r\n");
            }
        }

        @Test
        void uses_a_connection_again() throws Exception {
            try (Sink sink = Sink.saying(Sink.ok("fine"));
                    var single = new Outgoing(Settings.here().limitedTo(10, 1).read())) {
                for (int i = 0; i < 3; i++) {
                    Answer answer = single.send(new Call("POST", sink.address(), Map.of(), new byte[1]))
                            .join();
                    assertThat(answer).isInstanceOf(Answered.class);
                }

                assertThat(sink.requests).hasSize(3);
                assertThat(sink.connections).hasValue(1);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "webhook-id, 'a\r\nb: c'",
            "webhook-id, ä",
            "a b, c",
            "'a\nb', c",
            "Host, other.example",
            "content-Length, 0"
        })
        void has_no_header_that_would_make_it_another_call(String name, String value) {
            assertThatThrownBy(() -> new Call("POST", URI.create("/"), Map.of(name, value), new byte[0]))
                    .hasMessageStartingWith("header")
                    .hasMessageContaining("expected: ");
            assertThatThrownBy(() -> new Call("GET / HTTP", URI.create("/"), Map.of(), new byte[0]))
                    .hasMessageStartingWith("method");
        }

        @Test
        void shows_nothing_of_what_is_in_it() {
            assertThat(new Call("POST", URI.create("https://a.example/"), Map.of("secret", "x1"), new byte[5]))
                    .hasToString("POST https://a.example/ (1 headers, 5 bytes)");
        }
    }

    @Nested
    class An_answer {

        @Test
        void is_told_in_full() throws Exception {
            try (Sink sink = Sink.saying("HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nX-Two: a\r\nX-Two: b\r\n"
                    + "Set-Cookie: session=1\r\nContent-Length: 5\r\n\r\nlater")) {
                Answered answer = answered(sink.address());

                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.headers()).containsEntry("retry-after", "120").containsEntry("x-two", "a, b");
                assertThat(answer.beginning()).isEqualTo("later");
                assertThat(answer.took()).isPositive();
                assertThat(answered(sink.address()).status()).isEqualTo(503);
                assertThat(sink.requests).noneMatch(request -> request.contains("ession=1"));
            }
        }

        @Test
        void is_read_for_16_KiB_and_without_control_characters() throws Exception {
            String body = "\u0000\u001b[31m\u0007\ttext\r\n" + "x".repeat(20_000);
            try (Sink sink = Sink.saying(Sink.ok(body))) {
                assertThat(answered(sink.address()).beginning())
                        .startsWith("\ufffd\ufffd[31m\ufffd\ttext\nxxx")
                        .hasSize(16 * 1024 - 1);
            }
        }

        @Test
        void is_not_unpacked() throws Exception {
            try (Sink sink =
                    Sink.saying("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd")) {
                assertThat(answered(sink.address()).beginning()).isEqualTo("abcd");
            }
        }

        /// ALERTING C1, 2: test_no_redirects_policy.
        @ParameterizedTest
        @ValueSource(ints = {301, 302, 303, 307, 308})
        void that_leads_elsewhere_is_an_answer_and_the_other_place_hears_nothing(int status) throws Exception {
            try (Sink second = Sink.saying(Sink.ok(""));
                    Sink first = Sink.saying("HTTP/1.1 %d Go\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                            .formatted(status, second.address()))) {
                Answered answer = answered(first.address());

                assertThat(answer.status()).isEqualTo(status);
                assertThat(answer.headers())
                        .containsEntry("location", second.address().toString());
                assertThat(first.requests).hasSize(1);
                assertThat(second.connections).hasValue(0);
            }
        }
    }

    @Nested
    class Nobody_is_reached {

        @Test
        void where_nobody_listens() throws Exception {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            assertThat(unreached(send(URI.create("http://127.0.0.1:%d/".formatted(port))))
                            .why())
                    .isEqualTo(Why.CANNOT_CONNECT);
        }

        @Test
        void by_a_name_that_leads_nowhere() throws Exception {
            try (var lost = new Outgoing(Settings.strict().read(), new Names(), null)) {
                URI to = URI.create("https://nowhere.example/");
                assertThat(unreached(lost.send(new Call("POST", to, Map.of(), new byte[0]))
                                        .join())
                                .why())
                        .isEqualTo(Why.NO_SUCH_HOST);
            }
        }

        @Test
        void whose_certificate_is_unknown_or_of_another(@TempDir Path folder) throws Exception {
            Certified certified = Certified.in(folder);
            var names = new Names();
            names.say("127.0.0.1");
            try (Sink sink = new Sink(certified.server(), "127.0.0.1", visit -> visit.say(Sink.ok("")));
                    var trusting = encrypted(sink, names, certified);
                    var other = new Outgoing(
                            Settings.strict(sink.port())
                                    .allowing("127.0.0.1/32")
                                    .read(),
                            names,
                            null)) {
                assertThat(post(trusting, "receiver.example", sink)).isInstanceOf(Answered.class);
                assertThat(sink.requests).hasSize(1);

                assertThat(unreached(post(other, "receiver.example", sink)).why())
                        .isEqualTo(Why.ENCRYPTION);
                assertThat(unreached(post(trusting, "another.example", sink)).why())
                        .isEqualTo(Why.ENCRYPTION);
                assertThat(unreached(post(trusting, "127.0.0.1", sink)).why()).isEqualTo(Why.ENCRYPTION);
                assertThat(sink.requests).hasSize(1);
            }
        }

        @Test
        void who_speaks_in_clear_where_it_should_be_encrypted() throws Exception {
            var names = new Names();
            names.say("127.0.0.1");
            try (ServerSocket clear = new ServerSocket(0);
                    var strict = new Outgoing(
                            Settings.strict(clear.getLocalPort())
                                    .allowing("127.0.0.1/32")
                                    .read(),
                            names,
                            null)) {
                Thread.ofVirtual().start(() -> {
                    try (var socket = clear.accept()) {
                        socket.getOutputStream().write(Sink.ok("").getBytes(ISO_8859_1));
                        socket.getInputStream().readAllBytes();
                    } catch (IOException e) {
                        // It hung up.
                    }
                });
                URI to = URI.create("https://receiver.example:%d/".formatted(clear.getLocalPort()));
                Answer answer =
                        strict.send(new Call("POST", to, Map.of(), new byte[0])).join();

                assertThat(unreached(answer).why()).isEqualTo(Why.ENCRYPTION);
            }
        }

        private Outgoing encrypted(Sink sink, Names names, Certified certified) {
            return new Outgoing(
                    Settings.strict(sink.port()).allowing("127.0.0.1/32").read(), names, certified.trust());
        }

        private Answer post(Outgoing by, String host, Sink sink) {
            URI to = URI.create("https://%s:%d/".formatted(host, sink.port()));
            return by.send(new Call("POST", to, Map.of(), new byte[0])).join();
        }
    }

    @Nested
    class Through_a_proxy {

        @Test
        void the_call_goes_to_it_and_the_name_is_left_to_it() throws Exception {
            var names = new Names();
            try (Sink proxy = Sink.saying("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                    var outgoing = new Outgoing(
                            Settings.strict()
                                    .through(URI.create("http://127.0.0.1:" + proxy.port()))
                                    .read(),
                            names,
                            null)) {
                Answer answer = outgoing.send(new Call(
                                "POST", URI.create("https://receiver.example/hook"), Map.of(), "{}".getBytes(UTF_8)))
                        .join();

                // The proxy hangs up where the receiver would have begun to encrypt.
                assertThat(unreached(answer).why()).isIn(Why.CANNOT_CONNECT, Why.ENCRYPTION);
                assertThat(proxy.requests)
                        .singleElement()
                        .asString()
                        .startsWith("CONNECT receiver.example:443 HTTP/1.1\r\n");
                assertThat(names.questions).hasValue(0);
                assertThat(outgoing.refusal(URI.create("https://10.0.0.1/"))).isPresent();
            }
        }
    }
}
