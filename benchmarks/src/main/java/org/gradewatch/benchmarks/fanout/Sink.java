package org.gradewatch.benchmarks.fanout;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradewatch.benchmarks.running.Jvm;
import org.gradewatch.benchmarks.running.Ports;
import org.gradewatch.benchmarks.running.Waiting;

/// Where the mails go: postfix's `smtp-sink` where it is installed, our own otherwise. Either keeps
/// for whom each mail was that it took.
final class Sink implements AutoCloseable {

    private static final Path POSTFIX = Path.of("/usr/sbin/smtp-sink");
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final String RECIPIENT = "X-Rcpt-Args: <";

    private final int port = Ports.free();
    private final Path taken;
    private final boolean ofPostfix = Files.isExecutable(POSTFIX);
    private final Jvm process;

    Sink(Path folder) {
        // In memory where there is such a place: it must not keep the database from its disk.
        taken = (Files.isDirectory(MEMORY) ? MEMORY : folder).resolve("taken-" + port);
        process = ofPostfix ? postfix(folder) : own(folder);
        Waiting.until("the sink listens", Duration.ofSeconds(30), process::said, this::isListening);
    }

    private Jvm postfix(Path folder) {
        String user = System.getProperty("user.name");
        return Jvm.run(
                folder.resolve("sink.txt"),
                List.of(POSTFIX.toString(), "-u", user, "-D", taken.toString(), "127.0.0.1:" + port, "1000"));
    }

    private Jvm own(Path folder) {
        return Jvm.start(
                OwnSink.class,
                folder.resolve("sink.txt"),
                List.of("-Xmx128m"),
                List.of(Integer.toString(port), taken.toString()));
    }

    String name() {
        return ofPostfix ? "postfix's smtp-sink" : "our own sink";
    }

    int port() {
        return port;
    }

    double processor() {
        return process.processor();
    }

    /// How many mails each got since the sink was emptied.
    Map<String, Integer> recipients() {
        var recipients = new HashMap<String, Integer>();
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(taken), US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(RECIPIENT)) {
                    recipients.merge(line.substring(RECIPIENT.length(), line.indexOf('>')), 1, Integer::sum);
                }
            }
            return recipients;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long bytes() {
        return taken.toFile().length();
    }

    /// While nobody sends.
    void empty() {
        try (var file = Files.newByteChannel(taken, java.nio.file.StandardOpenOption.WRITE)) {
            file.truncate(0);
        } catch (java.nio.file.NoSuchFileException e) {
            // Nothing came yet.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isListening() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
        try {
            Files.deleteIfExists(taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
