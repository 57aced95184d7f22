package org.gradewatch.notification.bounce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a mail server's "no" says of the address: by its enhanced status code (RFC 3463) where it
/// gives one, for a 550 is said of a stranger and of a mail that looks like spam alike.
public enum Verdict {
    /// There is no such mailbox.
    GONE,
    /// There is, but it does not take mail for now: full, or its server away for days.
    TROUBLED,
    /// Nothing about the address: what was refused is this mail, or us.
    OTHER;

    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern PLAIN = Pattern.compile("^\\s*(?:\\d+;\\s*)?([45]\\d\\d)\\b");

    /// @param reply such as `550 5.1.1 no such person`
    /// @param toTheRecipient whether it was said of the recipient, and not of the whole message
    public static Verdict of(String reply, boolean toTheRecipient) {
        Matcher enhanced = ENHANCED.matcher(reply);
        if (enhanced.find() && !enhanced.group().endsWith(".0.0")) {
            return ofStatus(enhanced.group());
        }
        Matcher plain = PLAIN.matcher(reply);
        if (!plain.find()) {
            return OTHER;
        }
        return switch (plain.group(1)) {
            case "550", "551", "553" -> toTheRecipient ? GONE : OTHER;
            case "552", "452" -> TROUBLED;
            default -> plain.group(1).startsWith("4") ? TROUBLED : OTHER;
        };
    }

    /// The code alone: what servers write behind it names people.
    public static String code(String reply) {
        Matcher enhanced = ENHANCED.matcher(reply);
        Matcher plain = PLAIN.matcher(reply);
        return enhanced.find() ? enhanced.group() : plain.find() ? plain.group(1) : "none";
    }

    /// @param status such as `5.1.1`
    static Verdict ofStatus(String status) {
        return switch (status) {
            // Of the sender's address, not of the recipient's.
            case "5.1.7", "5.1.8", "4.1.7", "4.1.8" -> OTHER;
            case "5.2.1", "5.4.4" -> GONE;
            case "5.2.2", "5.4.7" -> TROUBLED;
            default ->
                status.startsWith("5.1.") ? GONE : status.startsWith("4.") && !isPolicy(status) ? TROUBLED : OTHER;
        };
    }

    private static boolean isPolicy(String status) {
        return status.startsWith("4.7.");
    }
}
