package org.gradewatch.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A real SMTP server that takes any number of mails, and of each keeps only for whom it was and
/// its name.
final class TallySink implements AutoCloseable {

    private static final Pattern MESSAGE_ID = Pattern.compile("^Message-ID:\\s*(\\S+)", Pattern.MULTILINE);
    private static final int HEADERS = 4 << 10;

    private final Map<String, List<String>> taken = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private SMTPServer server = started(0);

    private SMTPServer started(int port) {
        SMTPServer fresh = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Conversation())
                .build();
        fresh.start();
        return fresh;
    }

    int port() {
        return server.getPortAllocated();
    }

    /// Nobody answers any more.
    void pause() {
        server.stop();
    }

    void resume(int port) {
        server = started(port);
    }

    /// Whoever writes to this address is answered so from now on.
    void refuse(String address, int code) {
        refused.put(address, code);
    }

    /// Mails that it took, second copies counted.
    long count() {
        return count.get();
    }

    /// The names of the mails that it took, by recipient.
    Map<String, List<String>> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Conversation implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            Integer code = refused.get(recipient);
            if (code != null) {
                throw new RejectException(code, "5.1.1 no mail for " + recipient);
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            String headers = new String(data.readNBytes(HEADERS), US_ASCII);
            data.transferTo(java.io.OutputStream.nullOutputStream());
            Matcher name = MESSAGE_ID.matcher(headers);
            String id = name.find() ? name.group(1) : "a mail without a name";
            for (String recipient : recipients) {
                taken.computeIfAbsent(recipient, to -> new CopyOnWriteArrayList<>())
                        .add(id);
                count.incrementAndGet();
            }
            return "taken";
        }

        @Override
        public void done() {}
    }
}
