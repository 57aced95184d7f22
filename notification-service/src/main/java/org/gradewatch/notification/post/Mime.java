package org.gradewatch.notification.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Map;
import org.eclipse.angus.mail.util.CRLFOutputStream;
import org.jspecify.annotations.Nullable;

/// A [Mail] in the form of the wire: plain text first, HTML as the alternative, signed where we
/// have a key.
final class Mime {

    private final InternetAddress from;
    private final @Nullable Dkim dkim;

    Mime(String from, @Nullable Dkim dkim) {
        this.dkim = dkim;
        try {
            this.from = new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "gradewatch.mail.from: '%s' (expected: an address such as Gradewatch <alerts@example.org>)"
                            .formatted(from),
                    e);
        }
    }

    /// @throws MessagingException when no mail can be made of it
    Wire wire(Session session, Mail mail) throws MessagingException {
        byte[] message = bytes(message(session, mail));
        byte[] signature = dkim == null ? new byte[0] : dkim.signature(message);
        var wire = new Wire(session, signature, message);
        wire.setEnvelopeFrom(from.getAddress());
        return wire;
    }

    private MimeMessage message(Session session, Mail mail) throws MessagingException {
        var message = new Named(session, mail.messageId());
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(oneLine(mail.subject()), UTF_8.name());
        message.setSentDate(new Date());
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), oneLine(header.getValue()));
        }
        var both = new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException {
        var bytes = new ByteArrayOutputStream(16 << 10);
        try {
            // As it will be on the wire: a signature over other line ends is none.
            message.writeTo(new CRLFOutputStream(bytes));
        } catch (IOException e) {
            throw new MessagingException(e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        return part;
    }

    /// Whatever a name holds, it cannot begin another header.
    private static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /// Keeps the id that it was given, where a message otherwise makes one up at each saving.
    private static final class Named extends MimeMessage {

        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
