package org.gradewatch.standalone.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/// Accepts every message on a free port of this machine and keeps it as `NNNNNN.eml`, numbered from
/// 1 in the order of arrival. A file that is there is complete.
public final class MailCatcher implements AutoCloseable {

    private static final Pattern KEPT = Pattern.compile("(\\d{6,})\\.eml");
    private static final int LARGEST_MESSAGE = 10 << 20;

    private final Path outbox;
    private final AtomicInteger last;
    private final SMTPServer server;

    private MailCatcher(Path outbox) throws IOException {
        this.outbox = outbox;
        this.last = new AtomicInteger(lastKept(outbox));
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .maxMessageSize(LARGEST_MESSAGE)
                .messageHandlerFactory(context -> new Keeper())
                .build();
    }

    /// @param outbox the folder for the messages; it exists
    public static MailCatcher start(Path outbox) throws IOException {
        var catcher = new MailCatcher(outbox);
        catcher.server.start();
        return catcher;
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    /// One message, for any number of recipients.
    private final class Keeper implements MessageHandler {

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream data) throws IOException {
            Path draft = Files.createTempFile(outbox, "", ".part");
            Files.copy(data, draft, StandardCopyOption.REPLACE_EXISTING);
            String name = "%06d.eml".formatted(last.incrementAndGet());
            Files.move(draft, outbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return "kept as " + name;
        }

        @Override
        public void done() {}
    }

    private static int lastKept(Path outbox) throws IOException {
        try (Stream<Path> files = Files.list(outbox)) {
            return files.map(file -> KEPT.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElse(0);
        }
    }
}
