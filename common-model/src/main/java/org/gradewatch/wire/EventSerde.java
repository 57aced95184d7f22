package org.gradewatch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.gradewatch.model.Event;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// An event as a Kafka record: JSON in the value, CloudEvents 1.0 attributes in the headers (binary
/// mode). Read is structured mode too.
///
/// @param <E> the event
public final class EventSerde<E extends Event> implements Serde<E> {

    private final Class<E> type;

    public EventSerde(Class<E> type) {
        this.type = type;
    }

    @Override
    public Serializer<E> serializer() {
        return new Serializer<>() {
            @Override
            public byte[] serialize(String topic, E event) {
                return Told.bytes(event);
            }

            @Override
            public byte @Nullable [] serialize(String topic, Headers headers, @Nullable E event) {
                if (event == null) {
                    return null;
                }
                describe(event, topic, headers);
                return serialize(topic, event);
            }
        };
    }

    @Override
    public Deserializer<E> deserializer() {
        return new Deserializer<>() {
            @Override
            public @Nullable E deserialize(String topic, byte @Nullable [] value) {
                return deserialize(topic, new RecordHeaders(), value);
            }

            @Override
            public @Nullable E deserialize(String topic, Headers headers, byte @Nullable [] value) {
                return value == null ? null : read(topic, headers, value);
            }
        };
    }

    private E read(String topic, Headers headers, byte[] value) {
        try {
            return Structured.is(headers)
                    ? Json.mapper().treeToValue(Structured.data(headers, value), type)
                    : Json.mapper().readValue(value, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SerializationException(
                    "a record of %s is no %s: %s".formatted(topic, type.getSimpleName(), e.getMessage()), e);
        }
    }

    /// What is no topic of ours, such as one that a test made, gets no headers.
    private static void describe(Event event, String topic, Headers headers) {
        Topics.named(topic).ifPresent(known -> {
            put(headers, "ce_specversion", "1.0");
            put(headers, "ce_id", event.eventId());
            put(headers, "ce_source", known.source());
            put(headers, "ce_type", event.eventType());
            put(headers, "ce_subject", event.subject());
            put(headers, "ce_time", IsoTimes.text(event.occurredAt()));
            put(headers, "ce_partitionkey", event.subject());
            put(headers, "content-type", "application/json");
        });
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }
}
