package org.gradewatch.rating.memory;

import java.time.DateTimeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.announcement.Announced;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What the topology keeps, as bytes. It is nobody's contract: only the topology reads it, from its
/// stores and their topics.
///
/// The first byte says in which form the others are. JSON, in which it was kept before, begins with
/// a brace and is read too; what is written again is in the new form.
public final class Memory {

    private static final byte PRESENT_FORM = 1;

    private Memory() {}

    public static Serde<ReportEvent> ofReports() {
        return in(new FactForm(), ReportEvent.class);
    }

    public static Serde<Announced> ofAnnounced() {
        return in(new AnnouncedForm(), Announced.class);
    }

    private static <T> Serde<T> in(Form<T> form, Class<T> type) {
        Deserializer<@Nullable T> reading = (_, bytes) -> bytes == null ? null : read(bytes, form, type);
        return Serdes.serdeFrom((_, value) -> value == null ? null : written(value, form), reading);
    }

    private static <T> byte[] written(T value, Form<T> form) {
        var pen = new Pen();
        pen.octet(PRESENT_FORM);
        form.write(pen, value);
        return pen.written();
    }

    private static <T> T read(byte[] bytes, Form<T> form, Class<T> type) {
        try {
            if (bytes.length > 0 && bytes[0] == '{') {
                return Json.mapper().readValue(bytes, type);
            }
            var scan = new Scan(bytes);
            int found = scan.octet();
            if (found != PRESENT_FORM) {
                throw new IllegalArgumentException("form: %d (expected: %d, or JSON)".formatted(found, PRESENT_FORM));
            }
            return form.read(scan);
        } catch (JacksonException | IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new SerializationException("no %s: %s".formatted(type.getSimpleName(), e.getMessage()), e);
        }
    }
}
