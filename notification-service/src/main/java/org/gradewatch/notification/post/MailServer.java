package org.gradewatch.notification.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// The mail server of the `spring.mail.*` settings.
public final class MailServer {

    private final JavaMailSenderImpl sender;
    private final Mime mime;

    MailServer(JavaMailSenderImpl sender, Mime mime) {
        this.sender = sender;
        this.mime = mime;
    }

    public SmtpLine line() {
        return new SmtpLine(this, mime);
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
