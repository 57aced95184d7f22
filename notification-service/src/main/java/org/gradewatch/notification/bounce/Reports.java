package org.gradewatch.notification.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.gradewatch.notification.bounce.Returned.Complaint;
import org.gradewatch.notification.bounce.Returned.Delayed;
import org.gradewatch.notification.bounce.Returned.Failed;
import org.gradewatch.notification.bounce.Returned.NothingToUs;
import org.jspecify.annotations.Nullable;

/// Reads delivery status notifications (RFC 3464) and complaints (RFC 5965). Only the parts that
/// are meant for machines are looked at, only on the first level, and only the beginning of each.
final class Reports {

    private static final int MOST_PARTS = 10;
    private static final int LONGEST_PART = 64 << 10;
    private static final int MOST_GROUPS = 20;
    private static final Set<String> SPAM = Set.of("abuse", "fraud", "virus", "opt-out");
    private static final Session SESSION = Session.getInstance(new Properties());

    private Reports() {}

    static Returned read(byte[] message) {
        try {
            var mail = new MimeMessage(SESSION, new ByteArrayInputStream(message));
            var type = new ContentType(String.valueOf(mail.getContentType()));
            if (!type.match("multipart/report")) {
                return new NothingToUs("no report but " + type.getBaseType());
            }
            var parts = new MimeMultipart(new ByteArrayDataSource(mail.getRawInputStream(), type.toString()));
            return read(parts);
        } catch (MessagingException | IOException | RuntimeException e) {
            return new NothingToUs("not readable: " + e.getClass().getSimpleName());
        }
    }

    private static Returned read(MimeMultipart parts) throws MessagingException, IOException {
        int most = Math.min(parts.getCount(), MOST_PARTS);
        for (int i = 0; i < most; i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                return ofDelivery(groups(part));
            }
            if (part.isMimeType("message/feedback-report")) {
                BodyPart original = i + 1 < most ? parts.getBodyPart(i + 1) : null;
                return ofFeedback(groups(part), original);
            }
        }
        return new NothingToUs("a report of another kind");
    }

    /// A failure counts more than a delay, whatever else is said of other recipients.
    private static Returned ofDelivery(List<InternetHeaders> groups) {
        Returned found = new NothingToUs("no recipient that failed");
        for (InternetHeaders group : groups) {
            String action = word(group, "Action");
            String status = word(group, "Status").replaceAll("[^0-9.].*", "");
            if (action.equals("failed")) {
                return new Failed(status, verdict(status, group));
            }
            if (action.equals("delayed")) {
                found = new Delayed(status);
            }
        }
        return found;
    }

    private static Verdict verdict(String status, InternetHeaders group) {
        boolean saysNothing = status.isEmpty() || status.endsWith(".0.0");
        String diagnostic = word(group, "Diagnostic-Code").replaceFirst("^[a-z0-9-]+;\\s*", "");
        return saysNothing ? Verdict.of(diagnostic, true) : Verdict.ofStatus(status);
    }

    private static Returned ofFeedback(List<InternetHeaders> groups, @Nullable BodyPart original)
            throws MessagingException, IOException {
        InternetHeaders report = groups.isEmpty() ? new InternetHeaders() : groups.getFirst();
        String type = word(report, "Feedback-Type");
        if (!SPAM.contains(type)) {
            return new NothingToUs("feedback, but no complaint");
        }
        String sender = word(report, "Original-Mail-From");
        if (sender.isEmpty() && original != null) {
            sender = word(new InternetHeaders(beginning(original)), "Return-Path");
        }
        String address = sender.replaceAll("^<|>$", "");
        return new Complaint(address.isEmpty() ? Optional.empty() : Optional.of(address));
    }

    /// Groups of lines in the form of headers, with an empty line between two.
    private static List<InternetHeaders> groups(BodyPart part) throws MessagingException, IOException {
        var groups = new ArrayList<InternetHeaders>();
        InputStream in = beginning(part);
        while (in.available() > 0 && groups.size() < MOST_GROUPS) {
            groups.add(new InternetHeaders(in));
        }
        return groups;
    }

    private static InputStream beginning(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new ByteArrayInputStream(in.readNBytes(LONGEST_PART));
        }
    }

    private static String word(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
