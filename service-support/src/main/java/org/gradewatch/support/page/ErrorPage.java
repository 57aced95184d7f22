package org.gradewatch.support.page;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Says what went wrong, and what can be done.
///
/// @param title what happened
/// @param detail what was given and what was expected, where that is known
/// @param advice what can be done now
/// @param signIn whether signing in may help; only a service where people can sign in refuses them
/// @param apart whether in another tab, so that a form that waits behind this page is not lost
public record ErrorPage(String title, @Nullable String detail, String advice, boolean signIn, boolean apart) {

    static ErrorPage of(int status, @Nullable String detail) {
        return new ErrorPage(title(status), detail, advice(status), status == 401 || status == 403, status == 401);
    }

    private static String title(int status) {
        return switch (status) {
            case 400, 422 -> "This could not be understood";
            case 401 -> "Please sign in";
            case 403 -> "This is not open to you";
            case 404 -> "There is no such page";
            case 405 -> "This cannot be done here";
            case 409 -> "Somebody was faster";
            case 413 -> "This is too large";
            case 429 -> "Too many requests";
            case 503 -> "Not available at the moment";
            default -> status >= 500 ? "Something went wrong here" : reason(status);
        };
    }

    private static String advice(int status) {
        return switch (status) {
            case 400, 422 -> "Please go back, and put right what is named above.";
            case 401 ->
                "Please sign in in another tab. Then go back to the form and press the button again, or load this page"
                        + " again: your browser can send once more what you typed.";
            case 403 -> "Please sign in with another token, or ask whoever makes the tokens for one that has it.";
            case 404 -> "If you followed a link, it may be out of date. If you typed the address, please check it.";
            case 409 -> "Please go back and look again: what you saw has changed meanwhile.";
            case 429, 503 -> "Please try again in a minute.";
            default ->
                status >= 500
                        ? "It is not your doing, and it was written down. Please try again in a few minutes."
                        : "Please go back, or begin at the register.";
        };
    }

    private static String reason(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }
}
