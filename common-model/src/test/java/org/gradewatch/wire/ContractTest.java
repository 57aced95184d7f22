package org.gradewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.gradewatch.model.Event;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What we promise to those who read the topics, held against what we write, by programs that are
/// not ours.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTest {

    private static final Path GOLDEN = Path.of("src/test/resources/wire");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<String> kinds_of_event() {
        return Examples.all().keySet().stream().sorted();
    }

    @Nested
    class A_schema {

        @ParameterizedTest
        @MethodSource("org.gradewatch.wire.ContractTest#kinds_of_event")
        void accepts_what_we_write(String kind) {
            assertThat(errors(kind, golden(kind))).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("org.gradewatch.wire.ContractTest#kinds_of_event")
        void knows_every_field_that_we_write(String kind) {
            assertThat(unknownFields(kind)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("org.gradewatch.wire.ContractTest#kinds_of_event")
        void that_an_old_consumer_has_accepts_new_fields_and_words(String kind) {
            JsonNode newer = golden(kind);
            eachObject(newer, object -> {
                object.put("newField", "which nobody knew");
                for (String word : List.of("grade", "area", "kind", "direction", "reason")) {
                    if (object.path(word).isString()) {
                        object.put(word, "A_WORD_OF_2031");
                    }
                }
            });
            // Maps of areas would have a new area, with a grade that is none.
            eachObject(
                    newer,
                    object -> object.forEachEntry((name, value) -> {
                        if (name.equals("judgements")) {
                            ((ObjectNode) value).remove("newField");
                        }
                    }));
            assertThat(errors(kind, newer)).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("org.gradewatch.wire.ContractTest#kinds_of_event")
        void refuses_an_event_without_what_it_must_have(String kind) {
            JsonNode required = schemaText(kind).get("required");
            assertThat(required).isNotEmpty();
            required.forEach(name -> {
                ObjectNode without = (ObjectNode) golden(kind);
                without.remove(name.asString());
                assertThat(errors(kind, without)).as("without %s", name).isNotEmpty();
            });
        }
    }

    @Nested
    class The_CloudEvents_SDK {

        @ParameterizedTest
        @MethodSource("org.gradewatch.wire.ContractTest#kinds_of_event")
        void reads_our_records(String kind) {
            Event event = Examples.all().get(kind);
            Topic topic = topicOf(kind);
            var headers = new RecordHeaders();
            byte[] value = new EventSerde<>(Event.class).serializer().serialize(topic.name(), headers, event);

            CloudEvent read = new CloudEventDeserializer().deserialize(topic.name(), headers, value);

            assertThat(read.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(read.getId()).isEqualTo(event.eventId());
            assertThat(read.getType()).isEqualTo(event.eventType());
            assertThat(read.getSubject()).isEqualTo(event.subject());
            assertThat(read.getSource()).hasToString(topic.source());
            assertThat(read.getTime().toInstant()).isEqualTo(event.occurredAt());
            assertThat(read.getDataContentType()).isEqualTo("application/json");
            assertThat(read.getExtension("partitionkey")).isEqualTo(event.subject());
            assertThat(read.getData().toBytes()).isEqualTo(value);
        }

        /// Attributes go into HTTP headers too, where other letters have no agreed form.
        @ParameterizedTest
        @MethodSource("org.gradewatch.wire.ContractTest#kinds_of_event")
        void needs_to_escape_none_of_our_attributes(String kind) {
            Event event = Examples.all().get(kind);
            assertThat(List.of(
                            event.eventId(),
                            event.eventType(),
                            event.subject(),
                            topicOf(kind).source()))
                    .allMatch(attribute -> attribute.matches("[!-~&&[^\"%]]+"));
        }
    }

    @Nested
    class The_AsyncAPI_document {

        private final JsonNode document = YAMLMapper.builder().build().readTree(resource("asyncapi.yaml"));

        @Test
        void has_every_topic_as_it_is_made() {
            var described = new TreeMap<String, String>();
            document.get("channels")
                    .forEach(channel -> described.put(
                            channel.get("address").asString(),
                            channel.at("/bindings/kafka/partitions").asInt()
                                    + " "
                                    + channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                                            .asString()));
            var made = new TreeMap<String, String>();
            Topics.all().stream()
                    .filter(topic -> !topic.name().endsWith(".dlt"))
                    .forEach(topic -> made.put(
                            topic.name(),
                            topic.partitions() + " " + topic.retention().get("cleanup.policy")));
            assertThat(described).isEqualTo(made);
        }

        @Test
        void has_every_kind_of_event_with_its_schema() {
            var described = new HashMap<String, String>();
            document.at("/components/messages")
                    .forEach(message -> described.put(
                            message.get("name").asString(),
                            message.at("/payload/$ref").asString()));
            var written = new HashMap<String, String>();
            Examples.all().forEach((kind, event) -> written.put(event.eventType(), kind + ".schema.json"));
            assertThat(described).isEqualTo(written);
        }
    }

    static Topic topicOf(String kind) {
        return switch (kind) {
            case "authority" -> Topics.AUTHORITIES;
            case "held-document" -> Topics.HELD_DOCUMENTS;
            case "rating" -> Topics.RATINGS;
            case "rating-changed" -> Topics.RATING_CHANGES;
            default -> Topics.REPORTS;
        };
    }

    private static List<Error> errors(String kind, JsonNode event) {
        Schema schema = SCHEMAS.getSchema(SchemaLocation.of("classpath:contract/" + kind + ".schema.json"));
        return schema.validate(event.toString(), InputFormat.JSON);
    }

    /// Fields of the event for which the schema, closed to all others, has no place.
    private static List<String> unknownFields(String kind) {
        var unknown = new ArrayList<String>();
        collectUnknown("", golden(kind), schemaText(kind), unknown);
        return unknown;
    }

    private static void collectUnknown(String path, JsonNode value, JsonNode given, List<String> unknown) {
        JsonNode schema = resolved(given);
        if (value.isArray()) {
            value.forEach(item -> collectUnknown(path + "[]", item, schema.get("items"), unknown));
        } else if (value.isObject()) {
            value.forEachEntry((name, part) -> {
                JsonNode known = schema.has("properties")
                        ? schema.get("properties").get(name)
                        : schema.get("additionalProperties");
                if (known == null) {
                    unknown.add(path + "/" + name);
                } else {
                    collectUnknown(path + "/" + name, part, known, unknown);
                }
            });
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        if (schema.has("anyOf")) {
            return resolved(schema.at("/anyOf/0"));
        }
        if (schema.has("$ref")) {
            String ref = schema.get("$ref").asString();
            return resolved(schemaText("common").at(ref.substring(ref.indexOf('#') + 1)));
        }
        return schema;
    }

    private static void eachObject(JsonNode node, Consumer<ObjectNode> change) {
        node.forEach(part -> eachObject(part, change));
        if (node instanceof ObjectNode object) {
            change.accept(object);
        }
    }

    private static JsonNode golden(String kind) {
        try {
            return Json.mapper().readTree(Files.readString(GOLDEN.resolve(kind + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode schemaText(String name) {
        return Json.mapper().readTree(resource(name + ".schema.json"));
    }

    private static byte[] resource(String name) {
        try (InputStream in = ContractTest.class.getResourceAsStream("/contract/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
