package org.gradewatch.support;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/// Why somebody was not let in.
enum Refusal {
    /// No token, where one is needed.
    NONE,
    /// What was sent is no bearer token at all.
    MALFORMED,
    UNKNOWN,
    EXPIRED,
    REVOKED,
    /// A good token, for something else.
    SCOPE,
    /// A JWT that its issuer did not sign, or not for us, or not for now.
    JWT,
    /// A JWT whose issuer does not say what it signs with.
    ISSUER_AWAY,
    /// A cookie or a form that a page of somebody else's sent.
    CROSS_SITE;

    static Refusal of(AuthenticationException why) {
        return switch (why) {
            case RefusedBearer refused -> refused.refusal();
            case AuthenticationCredentialsNotFoundException _ -> NONE;
            case AuthenticationServiceException _ -> ISSUER_AWAY;
            default -> MALFORMED;
        };
    }

    /// In words, for the log; never a token.
    static String said(AuthenticationException why) {
        return why instanceof RefusedBearer && why.getMessage() != null ? why.getMessage() : of(why).word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
