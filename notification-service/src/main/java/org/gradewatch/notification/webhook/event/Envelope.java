package org.gradewatch.notification.webhook.event;

import java.time.Instant;
import java.util.UUID;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.wire.Json;
import org.gradewatch.wire.Topics;
import tools.jackson.databind.node.ObjectNode;

/// What an endpoint is sent: a CloudEvent in structured mode. Its id is the `webhook-id`, the same
/// as on the topic, in the feeds and at every try; by it a receiver knows what it has had.
public final class Envelope {

    /// The charset in small letters, for the JavaScript SDK of CloudEvents knows no others.
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";
    private static final String TEST = "org.gradewatch.webhook.test";
    private static final String CHALLENGE = "org.gradewatch.webhook.challenge";

    private Envelope() {}

    /// @param sequence the change's place among all
    /// @param watermark everything up to there was acknowledged by this endpoint, or given up, so
    ///     that it is safe to go on from there
    public static byte[] of(RatingChanged change, long sequence, long watermark) {
        ObjectNode event = event(change.id(), change.eventType(), change.occurredAt());
        event.put("subject", change.subject());
        event.put("partitionkey", change.subject());
        event.put("sequence", ordered(sequence));
        event.put("watermark", ordered(watermark));
        event.put("recordedtime", change.cause().seenAt().toString());
        event.set("data", Json.mapper().valueToTree(change));
        return Json.mapper().writeValueAsBytes(event);
    }

    /// An event that tells nothing.
    ///
    /// @param id its words before the underscore say that it is no change
    public record Trial(String id, byte[] body) {

        public static Trial test() {
            ObjectNode event = event("test_" + fresh(), TEST, Instant.now());
            event.set(
                    "data", Json.mapper().createObjectNode().put("message", "A test by the holder of this endpoint."));
            return new Trial(event.get("id").asString(), Json.mapper().writeValueAsBytes(event));
        }

        /// @param challenge what the endpoint is to give back
        public static Trial challenge(String challenge) {
            ObjectNode event = event("challenge_" + fresh(), CHALLENGE, Instant.now());
            event.set("data", Json.mapper().createObjectNode().put("challenge", challenge));
            return new Trial(event.get("id").asString(), Json.mapper().writeValueAsBytes(event));
        }
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static ObjectNode event(String id, String type, Instant time) {
        return Json.mapper()
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", Topics.RATING_CHANGES.source())
                .put("type", type)
                .put("time", time.toString())
                .put("datacontenttype", "application/json");
    }

    /// Numbers that are ordered as texts are, as CloudEvents wants it of `sequence`.
    private static String ordered(long number) {
        return "%020d".formatted(number);
    }
}
