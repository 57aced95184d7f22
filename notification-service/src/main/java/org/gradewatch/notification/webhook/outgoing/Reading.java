package org.gradewatch.notification.webhook.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradewatch.notification.webhook.outgoing.Answer.Answered;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClientResponse;

/// The answer as far as it has come. The network writes to it while the clock may read from it.
final class Reading {

    /// Nobody reads more than that of an answer.
    static final int MOST = 16 * 1024;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private @Nullable HttpClientResponse response;
    private boolean sent;

    synchronized void sent() {
        sent = true;
    }

    synchronized boolean isSent() {
        return sent;
    }

    synchronized void head(HttpClientResponse head) {
        response = head;
    }

    /// @return whether that is enough
    synchronized boolean add(byte[] more) {
        beginning.write(more, 0, Math.min(more.length, MOST - beginning.size()));
        return beginning.size() == MOST;
    }

    synchronized Optional<Answer> answer(Duration took) {
        return Optional.ofNullable(response)
                .map(head -> new Answered(
                        head.status().code(),
                        headers(head.responseHeaders()),
                        Words.clean(beginning.toString(UTF_8)),
                        took));
    }

    private static Map<String, String> headers(HttpHeaders headers) {
        var all = new TreeMap<String, String>();
        for (Map.Entry<String, String> header : headers) {
            all.merge(
                    header.getKey().toLowerCase(Locale.ROOT),
                    Words.clean(header.getValue()),
                    (one, other) -> one + ", " + other);
        }
        return all;
    }
}
