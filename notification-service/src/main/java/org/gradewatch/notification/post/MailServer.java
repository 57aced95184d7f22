package org.gradewatch.notification.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The mail server of the `spring.mail.*` settings.
public final class MailServer {

    private final JavaMailSenderImpl sender;
    private final InternetAddress from;

    MailServer(JavaMailSenderImpl sender, String from) {
        this.sender = sender;
        try {
            this.from = new InternetAddress(from, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "gradewatch.mail.from: '%s' (expected: an address such as Gradewatch <alerts@example.org>)"
                            .formatted(from),
                    e);
        }
    }

    public SmtpLine line() {
        return new SmtpLine(this);
    }

    InternetAddress from() {
        return from;
    }

    Session session() {
        return sender.getSession();
    }

    Transport connect(Session session) throws MessagingException {
        String protocol = sender.getProtocol();
        Transport transport = session.getTransport(protocol == null ? "smtp" : protocol);
        transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        return transport;
    }
}
