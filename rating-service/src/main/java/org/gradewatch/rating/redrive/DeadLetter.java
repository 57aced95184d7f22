package org.gradewatch.rating.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.gradewatch.wire.Topics;
import org.jspecify.annotations.Nullable;

/// A report on the topic of dead letters.
///
/// @param offset its own, among the dead letters
/// @param place where it stood when it could not be folded
/// @param cameBack whether it was put back once already, and came here again
public record DeadLetter(long offset, @Nullable String key, String place, String reason, boolean cameBack) {

    /// Kafka Streams says by these what went wrong.
    private static final String ERRORS = "__streams.errors.";

    /// Says of a report that was put back which dead letter it was.
    private static final String REDRIVEN = "gradewatch_redriven";

    static DeadLetter of(ConsumerRecord<byte[], byte[]> letter) {
        return new DeadLetter(
                letter.offset(),
                letter.key() == null ? null : new String(letter.key(), UTF_8),
                "%s-%s@%s"
                        .formatted(
                                header(letter, ERRORS + "topic"),
                                header(letter, ERRORS + "partition"),
                                header(letter, ERRORS + "offset")),
                header(letter, ERRORS + "message").lines().findFirst().orElse("?"),
                letter.headers().lastHeader(REDRIVEN) != null);
    }

    /// The report as it was sent first.
    static ProducerRecord<byte[], byte[]> report(ConsumerRecord<byte[], byte[]> letter) {
        var report = new ProducerRecord<>(Topics.REPORTS.name(), letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(ERRORS) && !header.key().equals(REDRIVEN)) {
                report.headers().add(header);
            }
        }
        report.headers().add(REDRIVEN, String.valueOf(letter.offset()).getBytes(UTF_8));
        return report;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? "?" : new String(header.value(), UTF_8);
    }
}
