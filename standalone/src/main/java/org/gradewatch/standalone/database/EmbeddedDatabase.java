package org.gradewatch.standalone.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server on a free port of this machine, with what it acknowledges on disk.
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /// @param folder of the database; made when it is empty
    /// @param password asked of everyone who connects; the same at each start
    public static EmbeddedDatabase start(Path folder, String password) throws IOException {
        stopWhatAKilledRunLeft(folder);
        Path passwordFile = Files.createTempFile("gradewatch", "");
        try {
            return new EmbeddedDatabase(start(folder, password, Files.writeString(passwordFile, password)), password);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static EmbeddedPostgres start(Path folder, String password, Path passwordFile) throws IOException {
        return EmbeddedPostgres.builder()
                // Options of initdb: the port is open to everyone on this machine, what is in it is not.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", password)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                // The services end first; by itself it would be gone before they have written down
                // what they were doing.
                .setRegisterShutdownHook(false)
                // The library is made for tests and would lose what a crash of the machine interrupts.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "60")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /// The server is a process of its own: where the JVM was killed, it lives on and holds the
    /// folder.
    private static void stopWhatAKilledRunLeft(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readAllLines(pidFile).getFirst().strip();
        Optional<ProcessHandle> left =
                ProcessHandle.of(Long.parseLong(pid)).filter(process -> isServerOf(process, folder));
        if (left.isPresent()) {
            LOG.warn("stopping the database server {} that a killed run left behind", pid);
            stop(left.get());
        }
    }

    /// A pid may have been given to another program since.
    private static boolean isServerOf(ProcessHandle process, Path folder) {
        return process.info().commandLine().orElse("").contains(folder.toString());
    }

    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
