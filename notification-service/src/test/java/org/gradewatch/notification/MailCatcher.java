package org.gradewatch.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/// A real SMTP server that keeps what it takes, and refuses what it is told to.
public final class MailCatcher implements AutoCloseable {

    private final List<Caught> caught = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<String>> replies = new ConcurrentHashMap<>();
    private SMTPServer server;

    public MailCatcher() {
        this(0);
    }

    private MailCatcher(int port) {
        server = started(port);
    }

    private SMTPServer started(int port) {
        SMTPServer fresh = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Conversation())
                .build();
        fresh.start();
        return fresh;
    }

    /// Nobody answers any more.
    public void pause() {
        server.stop();
    }

    public void resume(int port) {
        server = started(port);
    }

    public int port() {
        return server.getPortAllocated();
    }

    /// The next recipients with this address are answered so, each reply once.
    public void answer(String address, Integer... codes) {
        answer(
                address,
                List.of(codes).stream()
                        .map(code -> code + " no mail for " + address)
                        .toArray(String[]::new));
    }

    public void answer(String address, String... inFull) {
        replies.put(address, new ArrayDeque<>(List.of(inFull)));
    }

    public void forget() {
        caught.clear();
        replies.clear();
    }

    public List<Caught> all() {
        return List.copyOf(caught);
    }

    public List<Caught> to(String address) {
        return caught.stream().filter(mail -> mail.to().equals(address)).toList();
    }

    public List<Caught> alertsTo(String address) {
        return to(address).stream()
                .filter(mail -> mail.subject().startsWith("[Ofsted]"))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    /// A mail as it came.
    ///
    /// @param from as the envelope says
    public record Caught(String from, String to, byte[] bytes) {

        public String subject() {
            return get(MimeMessage::getSubject);
        }

        public @Nullable String header(String name) {
            return get(message -> message.getHeader(name, null));
        }

        public String text() {
            return part(0);
        }

        public String html() {
            return part(1);
        }

        private String part(int number) {
            return get(message -> (String)
                    ((Multipart) message.getContent()).getBodyPart(number).getContent());
        }

        private <T> T get(Part<T> part) {
            try {
                return part.of(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }

        private interface Part<T> {
            T of(MimeMessage message) throws MessagingException, IOException;
        }
    }

    private final class Conversation implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            String reply = replies.getOrDefault(recipient, new ArrayDeque<>()).poll();
            if (reply != null) {
                throw new RejectException(Integer.parseInt(reply.substring(0, 3)), reply.substring(4));
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            byte[] bytes = data.readAllBytes();
            recipients.forEach(recipient -> caught.add(new Caught(sender, recipient, bytes)));
            return "taken";
        }

        @Override
        public void done() {}
    }
}
