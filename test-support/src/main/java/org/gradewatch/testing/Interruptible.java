package org.gradewatch.testing;

import static java.util.Objects.requireNonNull;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import kafka.server.BrokerServer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// A server that can be away for a while, and then is back at the same address with all that it
/// knew. Embedded always: a container that is started again has another port.
public interface Interruptible extends AutoCloseable {

    /// Bootstrap servers, or a JDBC address with user and password.
    String address();

    void stop();

    void resume();

    @Override
    void close();

    static Interruptible broker() {
        EmbeddedKafkaKraftBroker embedded = Infrastructure.embeddedBroker();
        BrokerServer broker = requireNonNull(embedded.getCluster())
                .brokers()
                .values()
                .iterator()
                .next();
        return new Interruptible() {

            @Override
            public String address() {
                return embedded.getBrokersAsString();
            }

            @Override
            public void stop() {
                broker.shutdown();
                broker.awaitShutdown();
            }

            @Override
            public void resume() {
                broker.startup();
            }

            @Override
            public void close() {
                embedded.destroy();
            }
        };
    }

    /// @param folder in which it keeps what it knows
    static Interruptible database(Path folder) {
        return new Interruptible() {

            private final int port = freePort();
            private EmbeddedPostgres server = start();

            private EmbeddedPostgres start() {
                try {
                    return EmbeddedPostgres.builder()
                            .setPort(port)
                            .setDataDirectory(folder)
                            .setCleanDataDirectory(false)
                            .setPGStartupWait(Duration.ofMinutes(1))
                            .start();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public String address() {
                return "jdbc:postgresql://localhost:%d/postgres?user=postgres&password=postgres".formatted(port);
            }

            @Override
            public void stop() {
                close();
            }

            @Override
            public void resume() {
                server = start();
            }

            @Override
            public void close() {
                try {
                    server.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
