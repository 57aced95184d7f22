package org.gradewatch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import tools.jackson.databind.JsonNode;

/// CloudEvents in structured mode: attributes and data together in the value. We never write them;
/// whoever puts a record back with a tool may.
final class Structured {

    private static final String ANY = "application/cloudevents";
    private static final String JSON = "application/cloudevents+json";

    private Structured() {}

    static boolean is(Headers headers) {
        return contentType(headers).startsWith(ANY);
    }

    /// @throws IllegalArgumentException that says what was found and what was expected
    static JsonNode data(Headers headers, byte[] value) {
        String format = contentType(headers).replaceFirst("\\s*;.*", "");
        if (!format.equals(JSON)) {
            throw new IllegalArgumentException(
                    "content-type: '%s' (expected: application/json, or %s)".formatted(format, JSON));
        }
        JsonNode event = Json.mapper().readTree(value);
        String version = event.path("specversion").asString("");
        if (!version.equals("1.0")) {
            throw new IllegalArgumentException("specversion: '%s' (expected: '1.0')".formatted(version));
        }
        if (event.has("data") == event.has("data_base64")) {
            throw new IllegalArgumentException("data, data_base64 (expected: one of them)");
        }
        return event.has("data")
                ? event.get("data")
                : Json.mapper().readTree(event.get("data_base64").binaryValue());
    }

    private static String contentType(Headers headers) {
        Header header = headers.lastHeader("content-type");
        return header == null || header.value() == null
                ? ""
                : new String(header.value(), UTF_8).strip().toLowerCase(Locale.ROOT);
    }
}
