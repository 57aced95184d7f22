package org.gradewatch.support.tokens;

/// The file of tokens cannot be used, and there is no earlier state of it to go by.
public final class UnfitTokens extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitTokens(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
