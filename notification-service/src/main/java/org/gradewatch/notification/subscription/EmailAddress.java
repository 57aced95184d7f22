package org.gradewatch.notification.subscription;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that a mail server takes, in the plain form that people have: no comments, no
/// quotation marks, no literals.
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM = Pattern.compile(
            "(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]");

    public static Optional<EmailAddress> read(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST || !FORM.matcher(stripped).matches()) {
            return Optional.empty();
        }
        int at = stripped.indexOf('@');
        return Optional.of(new EmailAddress(
                stripped.substring(0, at) + stripped.substring(at).toLowerCase(Locale.ROOT)));
    }

    /// The same for the same mailbox: no server in use tells `Anna` from `anna`.
    String normal() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "an address";
    }
}
