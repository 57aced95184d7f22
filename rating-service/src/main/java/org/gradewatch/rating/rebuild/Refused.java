package org.gradewatch.rating.rebuild;

/// A rebuild that would do harm, or cannot be done; the message is the one sentence that the person
/// at the keyboard is shown.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }

    Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
