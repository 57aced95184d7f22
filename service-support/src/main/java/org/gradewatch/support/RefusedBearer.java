package org.gradewatch.support;

import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/// A bearer token that is not good; the message is for the log, and holds no part of a token.
final class RefusedBearer extends InvalidBearerTokenException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedBearer(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
