package org.gradewatch.notification.webhook.outgoing;

import java.util.regex.Pattern;

/// What strangers said, fit to be stored and shown.
final class Words {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u0080-\u009f&&[^\n\t]]");

    private Words() {}

    static String clean(String said) {
        return CONTROL.matcher(said.replace("\r\n", "\n")).replaceAll("\ufffd");
    }
}
