package org.gradewatch.notification.post;

import java.util.Map;

/// A mail, complete but for the sender.
///
/// @param messageId in angle brackets; a mail sent twice keeps it
/// @param headers besides the usual ones
public record Mail(String messageId, String to, String subject, Map<String, String> headers, String text, String html) {

    public Mail {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "Mail[" + messageId + "]";
    }
}
