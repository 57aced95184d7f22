package org.gradewatch.support.tokens;

import java.util.List;

/// What a token can be good for.
public final class Scopes {

    public static final List<String> ALL =
            List.of("reports:write", "reports:review", "webhooks:write", "deliveries:read", "operations");

    private Scopes() {}
}
