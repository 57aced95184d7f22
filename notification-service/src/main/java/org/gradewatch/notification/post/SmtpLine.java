package org.gradewatch.notification.post;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.gradewatch.notification.post.Handover.Accepted;
import org.gradewatch.notification.post.Handover.Broken;
import org.gradewatch.notification.post.Handover.Deferred;
import org.gradewatch.notification.post.Handover.HeldBack;
import org.gradewatch.notification.post.Handover.Refused;
import org.gradewatch.notification.post.Handover.Unreachable;
import org.jspecify.annotations.Nullable;

/// One connection to the mail server, kept open from mail to mail: that is fifteen times as fast as
/// one for each. Used by one thread.
public final class SmtpLine implements AutoCloseable {

    /// A server may have hung up on a line that was quiet for longer; only then do we ask first.
    private static final long QUIET_NANOS = Duration.ofSeconds(2).toNanos();

    private final MailServer server;
    private final Mime mime;
    private final Session session;
    private @Nullable Transport transport;
    private long lastUse;

    SmtpLine(MailServer server, Mime mime) {
        this.server = server;
        this.mime = mime;
        this.session = server.session();
    }

    public Handover send(Mail mail) {
        return send(ready(mail, Optional.empty()), () -> true);
    }

    /// Writes and signs it, which takes the longest and needs no server.
    ///
    /// @param returnPath where the mail is to come back to, if not to its sender
    public Ready ready(Mail mail, Optional<String> returnPath) {
        try {
            Wire wire = mime.wire(session, mail);
            returnPath.ifPresent(wire::setEnvelopeFrom);
            var to = new Address[] {new InternetAddress(mail.to(), true)};
            return new Ready(mayEnd -> {
                wire.endOnlyIf(mayEnd);
                return send(wire, to);
            });
        } catch (MessagingException e) {
            var refused = new Refused("no mail can be made of it: " + said(e), false);
            return new Ready(mayEnd -> refused);
        }
    }

    /// A mail as it goes out over the line that made it ready.
    public static final class Ready {

        private final Function<BooleanSupplier, Handover> sending;

        private Ready(Function<BooleanSupplier, Handover> sending) {
            this.sending = sending;
        }
    }

    /// @param mayEnd asked when all of the mail is on its way but the dot that ends it: until then
    ///     the server waits, and what it has is worth nothing
    public Handover send(Ready mail, BooleanSupplier mayEnd) {
        return mail.sending.apply(mayEnd);
    }

    private Handover send(Wire mail, Address[] to) {
        boolean isFresh = !isOpen();
        try {
            connected().sendMessage(mail, to);
            lastUse = System.nanoTime();
            return new Accepted();
        } catch (SendFailedException e) {
            return judged(mail, to, isFresh, e);
        } catch (MessagingException e) {
            if (mail.isHeldBack()) {
                close();
                return new HeldBack();
            }
            return transport == null ? unreachable(e) : broken(mail, to, isFresh, e);
        } catch (RuntimeException e) {
            // Who knows what the server still waits for.
            close();
            throw e;
        }
    }

    private boolean isOpen() {
        Transport current = transport;
        return current != null && (System.nanoTime() - lastUse < QUIET_NANOS || current.isConnected());
    }

    private Transport connected() throws MessagingException {
        Transport current = transport;
        if (current != null && isOpen()) {
            return current;
        }
        close();
        Transport fresh = server.connect(session);
        transport = fresh;
        return fresh;
    }

    /// Only what the server says of the recipient or of the message itself ends or delays this one
    /// mail. Everything else concerns all mails: a log-in or a sender refused.
    private Handover judged(Wire mail, Address[] to, boolean isFresh, SendFailedException failure) {
        int code = replyCode(failure).orElse(-1);
        if (code <= 0 || code == 421) {
            return isOfTheSender(failure) && isFresh ? unreachable(failure) : broken(mail, to, isFresh, failure);
        }
        if (isOfTheSender(failure)) {
            return unreachable(failure);
        }
        lastUse = System.nanoTime();
        return code >= 500 ? new Refused(said(failure), !mail.hasBegun()) : new Deferred(said(failure));
    }

    /// A server hangs up on a line that was open for long, or had its share of mails: where this
    /// one did not go out to its end, it goes over another line at once.
    private Handover broken(Wire mail, Address[] to, boolean isFresh, MessagingException failure) {
        close();
        return isFresh || mail.hasBegun() ? new Broken(said(failure)) : send(mail, to);
    }

    private Unreachable unreachable(MessagingException failure) {
        close();
        return new Unreachable(said(failure));
    }

    private static OptionalInt replyCode(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException part; e = part.getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                return OptionalInt.of(address.getReturnCode());
            }
            if (e instanceof SMTPSendFailedException sending && sending.getReturnCode() > 0) {
                return OptionalInt.of(sending.getReturnCode());
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isOfTheSender(SendFailedException failure) {
        return failure instanceof SMTPSendFailedException sending
                && sending.getCommand() != null
                && sending.getCommand().startsWith("MAIL");
    }

    /// One line without line breaks, for the ledger. No control character is in it: the database
    /// takes no NUL, and what it does not take would keep all couriers waiting.
    private static String said(MessagingException failure) {
        Exception deepest = failure;
        while (deepest instanceof MessagingException part && part.getNextException() != null) {
            deepest = part.getNextException();
        }
        String said = String.valueOf(deepest.getMessage())
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return said.length() > 300 ? said.substring(0, 300) : said;
    }

    @Override
    public void close() {
        Transport current = transport;
        transport = null;
        if (current != null) {
            try {
                current.close();
            } catch (MessagingException e) {
                // The line was broken; there is nobody to say goodbye to.
            }
        }
    }
}
