package org.gradewatch.notification.webhook.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradewatch.notification.webhook.signature.SigningKey;

/// A request as we send it.
record Signed(String id, long timestamp, String body, List<SigningKey> keys) {

    static Signed event(int sequence, SigningKey... keys) {
        String id = "%032x".formatted(sequence * 7919L);
        return new Signed(id, Instant.now().getEpochSecond(), body(id, sequence), List.of(keys));
    }

    private static String body(String id, int sequence) {
        return """
            {"specversion":"1.0","id":"%s","source":"/gradewatch/rating-service",\
            "type":"org.gradewatch.rating.changed","time":"2026-11-22T10:00:00Z",\
            "datacontenttype":"application/json","subject":"99999","partitionkey":"99999",\
            "sequence":"%020d","watermark":"%020d","recordedtime":"2026-11-22T10:00:00Z",\
            "data":{ "id":"other",  "authority":{"name":"Öakshire – €","id":"99999"} } }\
            """.formatted(id, sequence, sequence - 1);
    }

    Signed sent(long seconds) {
        return new Signed(id, timestamp - seconds, body, keys);
    }

    byte[] bytes() {
        return body.getBytes(UTF_8);
    }

    Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/cloudevents+json; charset=utf-8");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put("webhook-signature", SigningKey.header(keys, id, timestamp, bytes()));
        return headers;
    }
}
