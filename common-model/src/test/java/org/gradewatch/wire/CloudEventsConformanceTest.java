package org.gradewatch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.gradewatch.model.Event;
import org.gradewatch.model.RatingChanged;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The cases of the CloudEvents project for its Kafka binding, with our events in them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CloudEventsConformanceTest {

    static final RatingChanged CHANGE = (RatingChanged) Examples.all().get("rating-changed");
    static final String DATA = Json.mapper().writeValueAsString(CHANGE);

    @Nested
    class In_binary_mode {

        @ParameterizedTest
        @MethodSource("org.gradewatch.wire.ContractTest#kinds_of_event")
        void a_record_of_ours_has_these_attributes_and_no_others(String kind) {
            Topic topic = ContractTest.topicOf(kind);
            var headers = new RecordHeaders();
            Event event = Examples.all().get(kind);
            byte[] value = new EventSerde<>(Event.class).serializer().serialize(topic.name(), headers, event);

            CloudEvent read = new CloudEventDeserializer().deserialize(topic.name(), headers, value);

            assertThat(read.getAttributeNames())
                    .containsExactlyInAnyOrder(
                            "specversion", "id", "source", "type", "subject", "time", "datacontenttype");
            assertThat(read.getExtensionNames()).containsExactly("partitionkey");
        }

        @Test
        void a_record_as_others_write_it_is_read() {
            assertThat(read(
                            DATA,
                            Map.of(
                                    "ce_specversion", "1.0",
                                    "ce_id", "1234-1234-1234",
                                    "ce_type", "org.gradewatch.rating.changed",
                                    "ce_source", "/elsewhere",
                                    "ce_time", "2018-04-05T03:56:24Z",
                                    "content-type", "application/json")))
                    .isEqualTo(CHANGE);
        }

        @Test
        void attributes_that_nobody_knows_and_a_content_type_said_twice_do_no_harm() {
            assertThat(read(
                            DATA,
                            Map.of(
                                    "ce_specversion", "1.0",
                                    "ce_datacontenttype", "application/json",
                                    "ce_comexampleextension", "anything",
                                    "content-type", "application/json; charset=utf-8")))
                    .isEqualTo(CHANGE);
        }

        @Test
        void a_record_without_a_value_is_a_tombstone() {
            assertThat(new EventSerde<>(RatingChanged.class)
                            .deserializer()
                            .deserialize("some-topic", headers(Map.of("ce_specversion", "1.0")), (byte[]) null))
                    .isNull();
        }
    }

    @Nested
    class In_structured_mode {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/cloudevents+json",
                    "application/cloudevents+json; charset=utf-8",
                    "Application/CloudEvents+JSON;charset=UTF-8"
                })
        void a_record_is_read(String contentType) {
            assertThat(read(structured("\"data\":" + DATA), Map.of("content-type", contentType)))
                    .isEqualTo(CHANGE);
        }

        @Test
        void data_may_be_written_as_bytes() {
            String bytes = Base64.getEncoder().encodeToString(DATA.getBytes(UTF_8));
            assertThat(read(
                            structured("\"data_base64\":\"%s\"".formatted(bytes)),
                            Map.of("content-type", "application/cloudevents+json")))
                    .isEqualTo(CHANGE);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "application/cloudevents+avro       | {}                              | expected: application/json",
                    "application/cloudevents-batch+json | []                              | expected: application/json",
                    "application/cloudevents+json       | {}                              | specversion: ''",
                    "application/cloudevents+json       | {\"specversion\":\"2.0\"}       | specversion: '2.0'",
                    "application/cloudevents+json       | {\"specversion\":\"1.0\"}       | data, data_base64",
                    "application/cloudevents+json       | {\"specversion\":\"1.0\",\"data\":1,\"data_base64\":\"\"}"
                            + " | data, data_base64",
                    "application/cloudevents+json       | {\"specversion\":\"1.0\",\"data\":\"text\"} | RatingChanged",
                    "application/cloudevents+json       | no JSON                         | RatingChanged"
                })
        void a_record_that_is_none_is_refused_with_the_reason(String contentType, String value, String reason) {
            assertThatThrownBy(() -> read(value, Map.of("content-type", contentType)))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("some-topic")
                    .hasMessageContaining(reason);
        }
    }

    private static String structured(String data) {
        return """
            {"specversion":"1.0","id":"1234-1234-1234","source":"/elsewhere","time":"2018-04-05T03:56:24Z",
             "type":"org.gradewatch.rating.changed","datacontenttype":"application/json",%s}
            """.formatted(data);
    }

    private static RatingChanged read(String value, Map<String, String> headers) {
        return new EventSerde<>(RatingChanged.class)
                .deserializer()
                .deserialize("some-topic", headers(headers), value.getBytes(UTF_8));
    }

    private static Headers headers(Map<String, String> all) {
        var headers = new RecordHeaders();
        all.forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return headers;
    }
}
