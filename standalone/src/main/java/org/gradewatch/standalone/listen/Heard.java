package org.gradewatch.standalone.listen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.gradewatch.wire.Json;
import org.gradewatch.wording.Headline;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// A call that came in.
///
/// @param header its headers by name; empty where there is none
record Heard(UnaryOperator<String> header, byte[] body) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String CHANGED = "org.gradewatch.rating.changed";

    /// What a receiver would find wrong with it.
    @Nullable
    String fault(SigningKey key, Instant now) {
        String id = header.apply("webhook-id");
        String sent = header.apply("webhook-timestamp");
        if (!sent.matches("[0-9]{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(sent)), now)
                                .abs()
                                .compareTo(TOLERANCE)
                        > 0) {
            return "webhook-timestamp: '%s' (expected: now)".formatted(sent);
        }
        try {
            byte[] wanted = key.sign(id, Long.parseLong(sent), body).getBytes(UTF_8);
            return Stream.of(header.apply("webhook-signature").split(" "))
                            .anyMatch(given -> MessageDigest.isEqual(wanted, given.getBytes(UTF_8)))
                    ? null
                    : "no signature fits";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /// `East Sussex: overall rating improved, good to outstanding  (sequence 42, …)`
    String words() {
        try {
            JsonNode event = Json.mapper().readTree(body);
            String type = event.path("type").asString("");
            return type.equals(CHANGED)
                    ? change(event)
                    : "%s  (id %s)".formatted(type, event.path("id").asString(""));
        } catch (JacksonException e) {
            return "%d bytes that are no event".formatted(body.length);
        }
    }

    private static String change(JsonNode event) {
        RatingChanged change = Json.mapper().treeToValue(event.path("data"), RatingChanged.class);
        return "%s  (sequence %s, watermark %s, id %s)"
                .formatted(
                        new Headline(change, Map.of()).line(),
                        number(event, "sequence"),
                        number(event, "watermark"),
                        event.path("id").asString(""));
    }

    private static String number(JsonNode event, String name) {
        return event.path(name).asString("").replaceFirst("^0+(?=.)", "");
    }
}
