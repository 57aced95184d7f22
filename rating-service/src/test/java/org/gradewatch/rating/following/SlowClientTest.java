package org.gradewatch.rating.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.gradewatch.rating.KnownRegister;
import org.gradewatch.rating.following.OpenStream.End;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Clients that stop reading, by hand on a socket.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowClientTest {

    static final Duration PATIENCE = Duration.ofSeconds(1);

    final KnownRegister known = new KnownRegister();
    final FollowingServer server = new FollowingServer(known.register, FollowingServer.settings(PATIENCE));
    final List<Line> lines = new ArrayList<>();

    @AfterEach
    void end() {
        lines.forEach(Line::close);
        server.close();
    }

    @Test
    void a_client_that_does_not_read_is_let_go_and_goes_on_where_it_was_without_loss() {
        announce(10);
        Line line = new Line(0);
        var seen = new ArrayList<>(line.read(5));
        announce(9_990);
        await().until(() -> server.meters.endedStreams(End.SLOW) == 1);
        assertThat(server.meters.clients().get()).isZero();

        seen.addAll(line.readUntilItEnds());
        assertThat(seen).hasSizeLessThan(10_000);
        seen.addAll(new Line(seen.getLast()).read(10_000 - seen.size()));

        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 10_000).boxed().toList());
    }

    @Test
    void a_client_of_a_quiet_stream_stays() {
        announce(1);
        Line line = new Line(0);
        line.read(1);
        await().pollDelay(PATIENCE.multipliedBy(2))
                .until(() -> server.meters.clients().get() == 1);

        announce(1);
        assertThat(line.read(1)).containsExactly(2L);
        assertThat(server.meters.endedStreams(End.SLOW)).isZero();
    }

    @Test
    void memory_does_not_grow_with_what_they_have_not_read() {
        server.close();
        var patient = new FollowingServer(known.register, FollowingServer.settings(Duration.ofMinutes(1)));
        for (int i = 0; i < 50; i++) {
            new Line(0, patient.port());
        }
        await().until(() -> patient.meters.clients().get() == 50);
        long before = used();
        for (int i = 0; i < 20_000; i++) {
            patient.changes.add(known.changes.getFirst());
        }
        await().until(() -> lines.getFirst().available() > 1_000);

        // A gigabyte, were it kept.
        assertThat((used() - before) >> 20).isLessThan(50);
        assertThat(patient.meters.clients().get()).isEqualTo(50);
        lines.forEach(Line::close);
        await().until(() -> patient.meters.endedStreams(End.LEFT) == 50);
        patient.close();
    }

    @Test
    void nobody_would_stay_if_heartbeats_came_later_than_clients_are_let_go() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StreamSettings(1, PATIENCE, PATIENCE, PATIENCE))
                .withMessage("gradewatch.stream.write-timeout: 'PT1S' (expected: longer than the heartbeat, PT1S)");
    }

    private void announce(int count) {
        for (int i = 0; i < count; i++) {
            server.changes.add(known.changes.getFirst());
        }
    }

    /// In the heap and beside it.
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                        .mapToLong(BufferPoolMXBean::getMemoryUsed)
                        .sum();
    }

    /// A connection that holds little of what was not read.
    private final class Line {

        private final Socket socket = new Socket();
        private final BufferedReader reader;

        Line(long lastEventId) {
            this(lastEventId, server.port());
        }

        Line(long lastEventId, int port) {
            try {
                socket.setReceiveBufferSize(4 << 10);
                socket.connect(new InetSocketAddress("localhost", port));
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(
                                "GET /rating-changes HTTP/1.1\r\nHost: h\r\nAccept: text/event-stream\r\nLast-Event-ID: %d\r\n\r\n"
                                        .formatted(lastEventId)
                                        .getBytes(StandardCharsets.US_ASCII));
                reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            lines.add(this);
        }

        List<Long> read(int events) {
            var ids = new ArrayList<Long>();
            try {
                readInto(ids, events);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return ids;
        }

        List<Long> readUntilItEnds() {
            var ids = new ArrayList<Long>();
            try {
                readInto(ids, Integer.MAX_VALUE);
            } catch (IOException e) {
                // It was cut off.
            }
            return ids;
        }

        /// An event is one only when its blank line has come.
        private void readInto(List<Long> ids, int events) throws IOException {
            Long id = null;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                if (text.startsWith("id: ")) {
                    id = Long.valueOf(text.substring(4));
                } else if (text.startsWith("data: ")
                        && id != null
                        && reader.readLine().isEmpty()) {
                    ids.add(id);
                    id = null;
                    if (ids.size() == events) {
                        return;
                    }
                }
            }
        }

        int available() throws IOException {
            return socket.getInputStream().available();
        }

        void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
