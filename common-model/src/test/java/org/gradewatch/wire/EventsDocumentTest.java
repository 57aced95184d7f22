package org.gradewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradewatch.model.Event;
import org.gradewatch.model.RatingChanged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What `docs/events.md` says, tried.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsDocumentTest {

    private static final String CHANGES = Topics.RATING_CHANGES.name();
    private static final TopicPartition LOG = new TopicPartition(CHANGES, 0);

    private static GuardedBroker broker;

    @BeforeAll
    static void a_broker_with_two_changes_and_the_rights_of_the_document() throws Exception {
        broker = GuardedBroker.start();
        new TopicSetup(broker.operator(), 1).ensure(Topics.all());
        try (Admin admin = Admin.create(broker.operator())) {
            admin.createAcls(EventsDocument.rights(GuardedBroker.STRANGER))
                    .all()
                    .get();
        }
        announce();
        announce();
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    /// As rating-service does: a transaction each, and one that is undone.
    private static void announce() {
        var settings = new HashMap<>(broker.operator());
        settings.put("transactional.id", "announcing");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(CHANGES, "undone", new byte[0]));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(record());
            producer.commitTransaction();
        }
    }

    private static ProducerRecord<String, byte[]> record() {
        var change = (RatingChanged) Examples.all().get("rating-changed");
        var record = new ProducerRecord<String, byte[]>(CHANGES, change.subject(), new byte[0]);
        try (var serde = new EventSerde<>(RatingChanged.class)) {
            byte[] value = serde.serializer().serialize(CHANGES, record.headers(), change);
            return new ProducerRecord<>(CHANGES, null, change.subject(), value, record.headers());
        }
    }

    private static Properties settings(String group) {
        Properties settings = broker.stranger(EventsDocument.settings());
        settings.setProperty("group.id", group);
        return settings;
    }

    private static List<ConsumerRecord<String, byte[]>> read(KafkaConsumer<String, byte[]> consumer, int number) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            return records.size() >= number;
        });
        return records;
    }

    @Nested
    class The_table {

        @Test
        void names_every_topic_with_its_key_its_partitions_and_what_is_kept() {
            for (Topic topic : Topics.all()) {
                assertThat(EventsDocument.rows())
                        .filteredOn(row -> row.getFirst().equals(topic.name()))
                        .singleElement()
                        .satisfies(row -> {
                            assertThat(row.get(1)).isEqualTo(topic.key());
                            assertThat(row.get(3)).isEqualTo(String.valueOf(topic.partitions()));
                            assertThat(row.get(4).replace(' ', '-'))
                                    .isEqualToIgnoringCase(topic.kept().name().replace('_', '-'));
                        });
            }
        }

        @Test
        void names_every_header() {
            List<String> named = EventsDocument.rows().stream()
                    .map(List::getFirst)
                    .flatMap(cell -> List.of(cell.split(", ")).stream())
                    .toList();
            record().headers().forEach(header -> assertThat(named).contains(header.key()));
        }

        @Test
        void names_the_values_that_there_are() {
            for (Event event : Examples.all().values()) {
                assertThat(EventsDocument.text())
                        .contains("`" + event.getClass().getSimpleName() + "`");
            }
        }
    }

    @Nested
    class A_reader_with_the_settings_and_rights_of_the_document {

        @Test
        void reads_what_was_announced_and_keeps_its_place() {
            try (var consumer = new KafkaConsumer<String, byte[]>(settings("reporting.place"))) {
                consumer.subscribe(List.of(CHANGES));
                List<ConsumerRecord<String, byte[]>> records = read(consumer, 2);
                consumer.commitSync();

                assertThat(records).hasSize(2);
                assertThat(records).extracting(ConsumerRecord::key).doesNotContain("undone");
                assertThat(records.getLast().offset())
                        .as("the ordinal is not the offset")
                        .isNotEqualTo(1);
            }
        }

        @Test
        void reads_everything_again_when_it_takes_its_group_back() throws Exception {
            try (var consumer = new KafkaConsumer<String, byte[]>(settings("reporting.again"))) {
                consumer.subscribe(List.of(CHANGES));
                read(consumer, 2);
                consumer.commitSync();
            }
            try (Admin admin = Admin.create(broker.stranger())) {
                admin.alterConsumerGroupOffsets("reporting.again", Map.of(LOG, new OffsetAndMetadata(0)))
                        .all()
                        .get();
            }
            try (var consumer = new KafkaConsumer<String, byte[]>(settings("reporting.again"))) {
                consumer.subscribe(List.of(CHANGES));
                assertThat(read(consumer, 2)).hasSize(2);
            }
        }

        @Test
        void writes_nothing() {
            var settings = new HashMap<>(broker.stranger());
            settings.put("enable.idempotence", "false");
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
                refused(() -> producer.send(record()).get());
            }
            settings.put("enable.idempotence", "true");
            settings.put("transactional.id", "announcing");
            try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
                assertThatThrownBy(producer::initTransactions).isInstanceOf(AuthorizationException.class);
            }
        }

        @Test
        void changes_nothing() {
            try (Admin admin = Admin.create(broker.stranger())) {
                refused(() -> admin.deleteRecords(Map.of(LOG, RecordsToDelete.beforeOffset(1)))
                        .all()
                        .get());
                refused(() -> admin.deleteTopics(List.of(CHANGES)).all().get());
                refused(() -> admin.createTopics(List.of(new NewTopic("gradewatch.mine", 1, (short) 1)))
                        .all()
                        .get());
                var topic = new ConfigResource(ConfigResource.Type.TOPIC, CHANGES);
                var shorter = new AlterConfigOp(new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET);
                refused(() -> admin.incrementalAlterConfigs(Map.of(topic, List.of(shorter)))
                        .all()
                        .get());
            }
        }

        @Test
        void reads_no_other_topic_and_joins_no_group_of_ours() {
            try (var consumer = new KafkaConsumer<String, byte[]>(settings("reporting.reports"))) {
                consumer.subscribe(List.of(Topics.REPORTS.name()));
                assertThatThrownBy(() -> read(consumer, 1)).isInstanceOf(AuthorizationException.class);
            }
            try (var consumer = new KafkaConsumer<String, byte[]>(settings("notification-service"))) {
                consumer.subscribe(List.of(CHANGES));
                assertThatThrownBy(() -> read(consumer, 1)).isInstanceOf(AuthorizationException.class);
            }
        }

        private static void refused(ThrowingCallable deed) {
            assertThatThrownBy(deed)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }
}
