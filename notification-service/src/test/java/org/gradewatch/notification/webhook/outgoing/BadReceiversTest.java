package org.gradewatch.notification.webhook.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradewatch.notification.webhook.outgoing.Answer.Answered;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// ALERTING C1, 11, and what else a receiver can do to a sender.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadReceiversTest {

    private static final Duration MOST = Duration.ofMillis(2500);
    private static final Duration LITTLE_MORE = MOST.plusMillis(1500);
    private static final int MIB = 1024 * 1024;

    @AutoClose
    private final Outgoing outgoing =
            new Outgoing(Settings.here().within(MOST).limitedTo(200, 10).read());

    private CompletableFuture<Answer> begin(Sink sink) {
        return outgoing.send(new Call("POST", sink.address(), Map.of(), new byte[10]));
    }

    private Answer send(Sink sink) {
        return begin(sink).join();
    }

    private static void assertUnreached(Answer answer, Why why) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Unreached.class,
                        unreached -> assertThat(unreached.why()).isEqualTo(why));
        assertThat(answer.took()).isLessThan(LITTLE_MORE);
    }

    @Test
    void one_that_hangs_is_left_when_the_time_is_up() throws Exception {
        try (Sink sink = Sink.that(Sink.Visit::pause)) {
            Answer answer = send(sink);

            assertUnreached(answer, Why.TIMED_OUT);
            assertThat(((Unreached) answer).detail()).isEqualTo("no answer within PT2.5S");
            assertThat(answer.took()).isGreaterThanOrEqualTo(MOST);
        }
    }

    @Test
    void one_that_drips_a_byte_a_second_of_its_head_is_left_when_the_time_is_up() throws Exception {
        try (Sink sink = Sink.that(visit -> {
            for (String letter : Sink.ok("").split("")) {
                visit.say(letter);
                visit.pause(1000);
            }
        })) {
            assertUnreached(send(sink), Why.TIMED_OUT);
        }
    }

    @Test
    void one_that_drips_a_byte_a_second_of_its_body_has_answered_and_is_left_when_the_time_is_up() throws Exception {
        try (Sink sink = Sink.that(visit -> {
            visit.say("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            while (true) {
                visit.say("x");
                visit.pause(1000);
            }
        })) {
            Answered answer = (Answered) send(sink);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.beginning()).isBetween("x", "xxxx");
            assertThat(answer.took()).isBetween(MOST, LITTLE_MORE);
        }
    }

    @Test
    void one_that_sends_a_GB_is_heard_for_16_KiB_and_memory_stays_flat() throws Exception {
        byte[] chunk = new byte[64 * 1024];
        try (Sink sink = Sink.that(visit -> {
            visit.say("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
            for (int sent = 0; sent < 1024 * MIB; sent += chunk.length) {
                visit.say(chunk);
            }
        })) {
            send(sink);
            long before = used();
            for (int round = 0; round < 10; round++) {
                List<CompletableFuture<Answer>> ten =
                        Stream.generate(() -> begin(sink)).limit(10).toList();
                assertThat(ten)
                        .allSatisfy(answer -> assertThat(answer.join())
                                .isInstanceOfSatisfying(Answered.class, answered -> {
                                    assertThat(answered.beginning()).hasSize(Reading.MOST);
                                    assertThat(answered.took()).isLessThan(MOST);
                                }));
            }

            assertThat(sink.requests).hasSize(101);
            await().untilAsserted(
                            () -> assertThat(used() - before).as("bytes held").isLessThan(32 * MIB));
            assertThat(sink.written.get() / 101)
                    .as("bytes that each could send, most of them into the system's buffers")
                    .isLessThan(16 * MIB);
        }
    }

    /// On the heap and beside it.
    private static long used() {
        System.gc();
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return heap
                + Math.max(
                        PlatformDependent.usedDirectMemory(),
                        PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory());
    }

    @Test
    void one_that_sends_chunks_for_ever_is_heard_for_16_KiB() throws Exception {
        String chunk = "3e8\r\n" + "y".repeat(1000) + "\r\n";
        try (Sink sink = Sink.that(visit -> {
            visit.say("HTTP/1.1 500 Oh\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                visit.say(chunk);
            }
        })) {
            Answered answer = (Answered) send(sink);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.beginning()).isEqualTo("y".repeat(Reading.MOST));
        }
    }

    @Test
    void one_that_sends_headers_for_ever_is_left_at_once() throws Exception {
        try (Sink sink = Sink.that(visit -> {
            visit.say("HTTP/1.1 200 OK\r\n");
            while (true) {
                visit.say("X-Header: and another one\r\n");
            }
        })) {
            assertUnreached(send(sink), Why.BROKEN);
            assertThat(sink.written).hasValueLessThan(16 * MIB);
        }
    }

    @Test
    void one_that_says_continue_for_ever_is_left_when_the_time_is_up() throws Exception {
        try (Sink sink = Sink.that(visit -> {
            while (true) {
                visit.say("HTTP/1.1 100 Continue\r\n\r\n");
                visit.pause(20);
            }
        })) {
            assertThat(send(sink)).isInstanceOfAny(Unreached.class, Answered.class);
            assertThat(sink.connections).hasValue(1);
        }
    }

    @Test
    void one_that_hangs_up_or_resets_has_broken_the_line_and_is_called_once() throws Exception {
        try (Sink closing = Sink.that(Sink.Visit::close);
                Sink resetting = Sink.that(Sink.Visit::reset)) {
            assertUnreached(send(closing), Why.BROKEN);
            assertUnreached(send(resetting), Why.BROKEN);

            assertThat(closing.requests).hasSize(1);
            assertThat(resetting.requests).hasSize(1);
        }
    }

    @Test
    void one_that_breaks_off_its_body_has_answered() throws Exception {
        try (Sink sink = Sink.that(visit -> {
            visit.say("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
            visit.reset();
        })) {
            assertThat(((Answered) send(sink)).status()).isEqualTo(200);
        }
    }

    @Test
    void one_that_speaks_something_else_has_broken_the_line() throws Exception {
        try (Sink sink = Sink.saying("220 mail.example ESMTP\r\n\r\n")) {
            assertUnreached(send(sink), Why.BROKEN);
        }
    }

    @Test
    void one_that_never_ends_the_handshake_is_left_when_the_time_is_up() throws Exception {
        var names = new Names();
        names.say("127.0.0.1");
        // Waits for the end of a head that never comes.
        try (Sink silent = Sink.that(Sink.Visit::pause);
                var strict = new Outgoing(
                        Settings.strict(silent.port())
                                .allowing("127.0.0.1/32")
                                .within(MOST)
                                .read(),
                        names,
                        null)) {
            URI to = URI.create("https://receiver.example:%d/".formatted(silent.port()));
            Answer answer =
                    strict.send(new Call("POST", to, Map.of(), new byte[0])).join();

            assertUnreached(answer, Why.TIMED_OUT);
            assertThat(((Unreached) answer).detail()).isEqualTo("no connection within PT2.5S");
            assertThat(silent.connections).hasValue(1);
        }
    }

    @Test
    void many_that_hang_do_not_hold_up_the_others() throws Exception {
        List<Sink> hanging = IntStream.range(0, 15).mapToObj(_ -> hanging()).toList();
        try (Sink healthy = Sink.saying(Sink.ok("fine"))) {
            List<CompletableFuture<Answer>> stuck = hanging.stream()
                    .flatMap(sink -> Stream.generate(() -> begin(sink)).limit(40))
                    .toList();
            await().until(() -> hanging.stream().allMatch(sink -> sink.requests.size() == 10));

            for (int i = 0; i < 100; i++) {
                Answer answer = send(healthy);
                assertThat(answer).isInstanceOf(Answered.class);
                assertThat(answer.took()).isLessThan(Duration.ofSeconds(1));
            }
            assertThat(hanging).allSatisfy(sink -> assertThat(sink.connections).hasValue(10));
            assertThat(stuck).hasSize(600).allSatisfy(answer -> assertUnreached(answer.join(), Why.TIMED_OUT));
        } finally {
            for (Sink sink : hanging) {
                sink.close();
            }
        }
    }

    @Test
    void more_connections_than_allowed_are_not_opened_and_that_is_our_own_fault() throws Exception {
        try (Sink hanging = Sink.that(Sink.Visit::pause);
                Sink other = Sink.saying(Sink.ok("fine"));
                var few = new Outgoing(
                        Settings.here().within(MOST).limitedTo(3, 3).read())) {
            List<CompletableFuture<Answer>> stuck = Stream.generate(
                            () -> few.send(new Call("POST", hanging.address(), Map.of(), new byte[0])))
                    .limit(3)
                    .toList();
            await().until(() -> hanging.requests.size() == 3);

            var call = new Call("POST", other.address(), Map.of(), new byte[0]);
            assertUnreached(few.send(call).join(), Why.BUSY);
            assertThat(other.connections).hasValue(0);

            stuck.forEach(CompletableFuture::join);
            await().until(() -> few.send(call).join() instanceof Answered);
        }
    }

    private static Sink hanging() {
        try {
            return Sink.that(Sink.Visit::pause);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
