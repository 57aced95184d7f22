package org.gradewatch.notification.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.jdkim.api.Headers;

/// A message that we wrote, taken apart for its signature. The library can do so for any message,
/// and looks for its parser on the whole class path each time.
final class SignedMessage implements Headers {

    private static final Pattern FIELD_END = Pattern.compile("\r\n(?![ \t])");

    private final byte[] message;
    private final int body;
    private final List<String> fields;

    /// @param message complete, its lines ended by CRLF
    SignedMessage(byte[] message) {
        this.message = message;
        int end = endOfHeaders(message);
        this.body = end + 4;
        this.fields = List.of(FIELD_END.split(new String(message, 0, end, UTF_8)));
    }

    private static int endOfHeaders(byte[] message) {
        for (int i = 0; i + 3 < message.length; i++) {
            if (message[i] == '\r' && message[i + 1] == '\n' && message[i + 2] == '\r' && message[i + 3] == '\n') {
                return i;
            }
        }
        throw new IllegalArgumentException("a message without an empty line (expected: one after the headers)");
    }

    void writeBody(OutputStream to) throws IOException {
        to.write(message, body, message.length - body);
    }

    @Override
    public List<String> getFields() {
        return fields;
    }

    @Override
    public List<String> getFields(String name) {
        return fields.stream()
                .filter(field -> field.substring(0, field.indexOf(':'))
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(name.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
