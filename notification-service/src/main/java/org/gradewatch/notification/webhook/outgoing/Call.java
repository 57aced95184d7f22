package org.gradewatch.notification.webhook.outgoing;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

/// What is sent, byte by byte.
///
/// @param headers beside `Host`, `Content-Length` and `User-Agent`, which are ours
public record Call(String method, URI to, Map<String, String> headers, byte[] body) {

    private static final Pattern METHOD = Pattern.compile("[A-Z]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern VALUE = Pattern.compile("[ -~]*");
    private static final Pattern OURS =
            Pattern.compile("(?i)host|content-length|transfer-encoding|connection|user-agent");

    public Call {
        if (!METHOD.matcher(method).matches()) {
            throw new IllegalArgumentException("method: '%s' (expected: such as POST)".formatted(method));
        }
        headers.forEach(Call::checked);
    }

    private static void checked(String name, String value) {
        if (!NAME.matcher(name).matches() || OURS.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "header: '%s' (expected: letters, digits and hyphens, and none of ours)".formatted(name));
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("header %s: not shown (expected: visible ASCII)".formatted(name));
        }
    }

    /// Without the headers' values and the body: they are the business of nobody but the receiver.
    @Override
    public String toString() {
        return "%s %s (%d headers, %d bytes)".formatted(method, to, headers.size(), body.length);
    }
}
