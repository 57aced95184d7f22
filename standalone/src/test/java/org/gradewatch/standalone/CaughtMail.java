package org.gradewatch.standalone;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A message as its recipient sees it.
record CaughtMail(String to, String subject, String messageId, String text) {

    static CaughtMail parse(String eml) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(eml.getBytes(StandardCharsets.UTF_8)));
            return new CaughtMail(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getMessageID(),
                    text(message.getContent()));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("no mail: " + eml, e);
        }
    }

    /// The first part of plain text, however deep it lies.
    private static String text(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
                    return text(part.getContent());
                }
            }
        }
        return content.toString();
    }

    String link(String containing) {
        Matcher links = Pattern.compile("https?://\\S+").matcher(text);
        while (links.find()) {
            if (links.group().contains(containing)) {
                return links.group();
            }
        }
        throw new AssertionError("no link with '%s' in: %s".formatted(containing, text));
    }
}
