package org.gradewatch.notification.webhook.endpoint;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.gradewatch.notification.webhook.event.Envelope;
import org.gradewatch.notification.webhook.outgoing.Call;
import org.gradewatch.notification.webhook.signature.SigningKey;

/// Signed calls, as Standard Webhooks and the CloudEvents webhook specification want them.
///
/// @param origin who calls: the host of our public address
public record Calls(String origin, InstantSource clock) {

    /// @param id the same at every try
    /// @param body the bytes that are signed and sent
    public Call event(URI to, List<SigningKey> keys, String id, byte[] body) {
        long now = clock.instant().getEpochSecond();
        return new Call(
                "POST",
                to,
                Map.of(
                        "Content-Type",
                        Envelope.CONTENT_TYPE,
                        "WebHook-Request-Origin",
                        origin,
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        String.valueOf(now),
                        "webhook-signature",
                        SigningKey.header(keys, id, now, body)),
                body);
    }

    Call handshake(URI to) {
        return new Call("OPTIONS", to, Map.of("WebHook-Request-Origin", origin), new byte[0]);
    }
}
