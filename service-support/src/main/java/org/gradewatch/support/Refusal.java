package org.gradewatch.support;

import java.util.Locale;

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
    ISSUER_AWAY;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
