package org.gradewatch.rating.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.MessageEvent;
import com.launchdarkly.eventsource.RetryDelayStrategy;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.KnownRegister;
import org.gradewatch.wire.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The stream as an outside client of server-sent events sees it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeStreamTest {

    final KnownRegister known = new KnownRegister();
    final FollowingServer server = new FollowingServer(known.register, FollowingServer.settings());
    final List<Follower> followers = new ArrayList<>();

    @AfterEach
    void end() {
        followers.forEach(Follower::close);
        server.close();
    }

    @Test
    void brings_everything_from_the_first_change_and_then_whatever_comes() throws Exception {
        announce(2);
        Follower follower = follow("/rating-changes", null);
        assertThat(follower.sequences(2)).containsExactly(1L, 2L);

        announce(2);
        assertThat(follower.sequences(2)).containsExactly(3L, 4L);
    }

    @Test
    void tells_the_same_as_a_page() throws Exception {
        announce(1);
        MessageEvent event = follow("/rating-changes", null).next();

        assertThat(event.getEventName()).isEqualTo("rating-change");
        assertThat(Json.mapper().readTree(event.getData()))
                .isEqualTo(Json.mapper().readTree(get("/rating-changes").body()).at("/items/0"));
    }

    @Test
    void goes_on_where_a_client_was() throws Exception {
        announce(5);
        assertThat(follow("/rating-changes", "3").sequences(2)).containsExactly(4L, 5L);
        assertThat(follow("/rating-changes?after=4", null).sequences(1)).containsExactly(5L);
    }

    @Test
    void believes_the_place_that_a_client_comes_back_with_rather_than_the_one_in_its_address() throws Exception {
        announce(5);
        assertThat(follow("/rating-changes?after=1", "4").sequences(1)).containsExactly(5L);
    }

    @Test
    void waits_for_a_place_that_this_instance_has_not_reached_yet() throws Exception {
        announce(2);
        Follower follower = follow("/rating-changes", "3");
        await().until(() -> server.meters.clients().get() == 1);
        announce(2);

        assertThat(follower.sequences(1)).containsExactly(4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "99999999999999999999", "1; drop table"})
    void says_to_a_client_with_a_place_that_is_none_where_everything_is_and_goes_on_from_the_end(String place)
            throws Exception {
        announce(2);
        Follower follower = follow("/rating-changes", place);
        MessageEvent reset = follower.next();
        assertThat(reset.getEventName()).isEqualTo("reset");
        assertThat(reset.getLastEventId()).isEqualTo("2");
        assertThat(reset.getData()).contains("/rating-changes?after=0");

        announce(1);
        assertThat(follower.sequences(1)).containsExactly(3L);
    }

    @Test
    void holds_only_what_a_client_asks_for() throws Exception {
        announce(3);
        assertThat(follow("/rating-changes?authority=west-sussex", null).sequences(1))
                .containsExactly(2L);
        assertThat(follow("/rating-changes?direction=DECLINED", null).sequences(1))
                .containsExactly(3L);
    }

    @Test
    void loses_and_doubles_nothing_when_the_instance_is_restarted_again_and_again() throws Exception {
        Follower follower = follow("/rating-changes", null);
        var seen = new ArrayList<Long>();
        for (int round = 0; round < 5; round++) {
            announce(20);
            seen.addAll(follower.sequences(10));
            int port = server.port();
            server.stop();
            announce(20);
            server.start(port);
            seen.addAll(follower.sequences(30));
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 200).mapToObj(Long::valueOf).toList());
    }

    @Test
    void ends_at_once_when_the_instance_ends() throws Exception {
        follow("/rating-changes", null);
        await().until(() -> server.meters.clients().get() == 1);

        server.stop();
        await().atMost(Duration.ofSeconds(2))
                .until(() -> server.meters.clients().get() == 0);
        server.start(0);
    }

    @Test
    void says_on_a_quiet_stream_that_it_is_alive() throws Exception {
        HttpResponse<InputStream> stream = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.address("/rating-changes"))
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        try (var body = stream.body()) {
            var heard = new StringBuilder();
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                heard.append(new String(body.readNBytes(1), StandardCharsets.UTF_8));
                return heard.toString().endsWith(":\n\n:\n\n");
            });
        }
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(stream.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(stream.headers().firstValue("X-Accel-Buffering")).hasValue("no");
    }

    @Test
    void is_not_held_up_by_a_client_that_does_not_read() throws Exception {
        try (Socket stalled = new Socket("localhost", server.port())) {
            stalled.setReceiveBufferSize(1024);
            stalled.getOutputStream()
                    .write("GET /rating-changes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> server.meters.clients().get() == 1);
            Follower follower = follow("/rating-changes", null);

            announce(5_000);

            assertThat(follower.sequences(5_000)).last().isEqualTo(5_000L);
        }
        await().until(() -> server.meters.clients().get() == 1);
    }

    @Test
    void refuses_a_wrong_filter() throws Exception {
        assertThat(get("/rating-changes?authority=atlantis", "text/event-stream")
                        .statusCode())
                .isEqualTo(400);
    }

    /// An error would make browsers give up for good.
    @Test
    void asks_those_who_are_too_many_to_come_back_and_gives_them_no_error() throws Exception {
        server.meters.clients().addAndGet(100);
        HttpResponse<String> refused = get("/rating-changes", "text/event-stream");
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(refused.body()).matches(": 100 streams are open \\(expected: fewer\\)\n\nretry: [3-9][0-9]{4}\n\n");
        assertThat(server.meters.clients().get()).isEqualTo(100);
        server.meters.clients().addAndGet(-100);
    }

    @Test
    void asks_a_client_to_come_back_while_the_register_is_not_whole() throws Exception {
        known.register.filledBy(() -> false);
        HttpResponse<String> early = get("/rating-changes?authority=not-known-yet", "text/event-stream");
        assertThat(early.statusCode()).isEqualTo(200);
        assertThat(early.body()).startsWith(": this instance is still starting\n\nretry: ");
    }

    @Test
    void gives_only_its_head_to_those_who_ask_for_that() throws Exception {
        HttpResponse<Void> head = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.address("/rating-changes"))
                                .header("Accept", "text/event-stream")
                                .HEAD()
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(head.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(server.meters.clients().get()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/json, text/event-stream;q=0.5"})
    void is_only_for_those_who_ask_for_it(String accept) throws Exception {
        assertThat(get("/rating-changes", accept).headers().firstValue("Content-Type"))
                .hasValue("application/json");
    }

    private void announce(int count) {
        for (int i = 0; i < count; i++) {
            RatingChanged change = known.changes.get((int) (server.changes.last() % known.changes.size()));
            server.changes.add(change);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, "application/json");
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(server.address(path))
                                .header("Accept", accept)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .get(20, TimeUnit.SECONDS);
    }

    private Follower follow(String path, String lastEventId) {
        var follower = new Follower(path, lastEventId);
        followers.add(follower);
        return follower;
    }

    /// A client that comes back by itself.
    private final class Follower implements AutoCloseable {

        private final BlockingQueue<MessageEvent> heard = new LinkedBlockingQueue<>();
        private final EventSource source;

        Follower(String path, String lastEventId) {
            var builder = new EventSource.Builder(ConnectStrategy.http(server.address(path)))
                    .errorStrategy(ErrorStrategy.alwaysContinue())
                    .retryDelay(50, TimeUnit.MILLISECONDS)
                    .retryDelayStrategy(RetryDelayStrategy.defaultStrategy().maxDelay(200, TimeUnit.MILLISECONDS));
            source = (lastEventId == null ? builder : builder.lastEventId(lastEventId)).build();
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try {
                for (MessageEvent message : source.messages()) {
                    heard.add(message);
                }
            } catch (RuntimeException e) {
                // It was closed.
            }
        }

        MessageEvent next() throws InterruptedException {
            MessageEvent event = heard.poll(20, TimeUnit.SECONDS);
            assertThat(event).as("an event").isNotNull();
            return event;
        }

        List<Long> sequences(int count) throws InterruptedException {
            var sequences = new ArrayList<Long>();
            for (int i = 0; i < count; i++) {
                sequences.add(Long.valueOf(next().getLastEventId()));
            }
            return sequences;
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
