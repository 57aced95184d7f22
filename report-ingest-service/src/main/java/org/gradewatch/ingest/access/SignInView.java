package org.gradewatch.ingest.access;

import java.net.URI;
import org.gradewatch.support.SignIn;
import org.gradewatch.support.SignIn.Outcome;
import org.jspecify.annotations.Nullable;

/// The page on which a person signs in.
///
/// @param to the page that was asked for, in the form
/// @param error what was wrong with the token; absent at first
/// @param back where a person who came by another site's link, and so without the cookie, can go on
record SignInView(
        String title,
        String to,
        @Nullable String error,
        @Nullable String back) {

    static final String FIRST_PAGE = "/held-documents";

    static SignInView first(@Nullable String to, boolean fromElsewhere) {
        URI path = SignIn.ownPath(to, FIRST_PAGE);
        return new SignInView("Sign in", path.toString(), null, fromElsewhere ? path.toString() : null);
    }

    static SignInView again(@Nullable String to, Outcome outcome) {
        return new SignInView("Error: Sign in", SignIn.ownPath(to, FIRST_PAGE).toString(), error(outcome), null);
    }

    private static String error(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unknown _ ->
                "This token is not valid. It may be mistyped or incomplete, have ended, or have been revoked";
            case Outcome.TooLong _ -> "This token is longer than a browser keeps. Use a shorter one";
            case Outcome.NotNow _ ->
                "This token cannot be checked at the moment, because its issuer does not answer. Try again in a minute";
            case Outcome.CrossSite _, Outcome.Welcome _ ->
                throw new IllegalArgumentException(outcome + " (expected: one after which the form is shown again)");
        };
    }
}
