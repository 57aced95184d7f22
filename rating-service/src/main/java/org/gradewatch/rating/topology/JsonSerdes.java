package org.gradewatch.rating.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.wire.Json;
import tools.jackson.core.JacksonException;

/// How keys and the topology's own memory are written. Events have a serde of their own.
final class JsonSerdes {

    private JsonSerdes() {}

    static Serde<AuthorityId> authorityIds() {
        return Serdes.serdeFrom(
                (_, id) -> id == null ? null : id.value().getBytes(UTF_8),
                (_, bytes) -> bytes == null ? null : authorityId(new String(bytes, UTF_8)));
    }

    private static AuthorityId authorityId(String key) {
        try {
            return new AuthorityId(key);
        } catch (IllegalArgumentException e) {
            throw new SerializationException(e.getMessage(), e);
        }
    }

    static <T> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom(
                (_, value) -> value == null ? null : Json.mapper().writeValueAsBytes(value),
                (_, bytes) -> bytes == null ? null : read(bytes, type));
    }

    private static <T> T read(byte[] bytes, Class<T> type) {
        try {
            return Json.mapper().readValue(bytes, type);
        } catch (JacksonException e) {
            throw new SerializationException("no %s: %s".formatted(type.getSimpleName(), e.getMessage()), e);
        }
    }
}
