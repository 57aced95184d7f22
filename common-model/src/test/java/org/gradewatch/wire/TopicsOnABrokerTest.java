package org.gradewatch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gradewatch.model.Event;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.testing.Infrastructure;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicsOnABrokerTest {

    @AutoClose
    private final Infrastructure.Broker broker = Infrastructure.freshBroker();

    private final Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());

    @BeforeEach
    void the_topics_are_made() {
        new TopicSetup(client, 1).ensure(Topics.all());
    }

    @Nested
    class Setting_up {

        @Test
        void again_changes_nothing() {
            new TopicSetup(client, 1).ensure(Topics.all());
        }

        @Test
        void refuses_a_topic_with_another_number_of_partitions() throws Exception {
            try (Admin admin = Admin.create(client)) {
                admin.createPartitions(Map.of(Topics.RATING_CHANGES.name(), NewPartitions.increaseTo(2)))
                        .all()
                        .get();
                await().until(() -> partitionsOf(admin, Topics.RATING_CHANGES) == 2);
            }

            assertThatThrownBy(() -> new TopicSetup(client, 1).ensure(Topics.all()))
                    .hasMessageContaining("gradewatch.rating-changes has 2 partitions (expected: 1)");
        }

        @Test
        void refuses_a_topic_that_forgets() throws Exception {
            set(Topics.REPORTS, "retention.ms", "604800000");

            assertThatThrownBy(() -> new TopicSetup(client, 1).ensure(Topics.all()))
                    .isInstanceOf(UnfitTopics.class)
                    .hasMessageContaining("gradewatch.reports has retention.ms=604800000 (expected: -1)");
        }

        @Test
        void refuses_a_topic_that_keeps_something_else_and_names_all_that_differ() throws Exception {
            set(Topics.RATING_CHANGES, "cleanup.policy", "compact");
            set(Topics.RATINGS, "max.message.bytes", "100000");

            assertThatThrownBy(() -> new TopicSetup(client, 1).ensure(Topics.all()))
                    .hasMessageContaining("gradewatch.rating-changes has cleanup.policy=compact (expected: delete)")
                    .hasMessageContaining(
                            "gradewatch.ratings has max.message.bytes=100000 (expected: at least 1048588)");
        }

        @Test
        void refuses_copies_that_nobody_waits_for_where_there_are_three() {
            assertThatThrownBy(() -> new TopicSetup(client, 3).ensure(Topics.all()))
                    .hasMessageContaining("gradewatch.reports has min.insync.replicas=1 (expected: at least 2)");
        }

        @Test
        void refuses_a_log_whose_beginning_is_gone() throws Exception {
            losesItsBeginning(Topics.RATING_CHANGES, 0);

            assertThatThrownBy(() -> new TopicSetup(client, 1).ensure(Topics.all()))
                    .isInstanceOf(UnfitTopics.class)
                    .hasMessageContaining(
                            "gradewatch.rating-changes-0 begins at record 2 (expected: 0; its beginning was deleted)");
        }

        @Test
        void allows_that_dead_letters_are_cleared_away() throws Exception {
            losesItsBeginning(Topics.REPORTS_DLT, 0);

            new TopicSetup(client, 1).check(Topics.all());
        }

        private void losesItsBeginning(Topic topic, int partition) throws Exception {
            try (var producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer());
                    Admin admin = Admin.create(client)) {
                for (int i = 0; i < 3; i++) {
                    producer.send(new ProducerRecord<>(topic.name(), partition, "key", new byte[1]))
                            .get();
                }
                admin.deleteRecords(
                                Map.of(new TopicPartition(topic.name(), partition), RecordsToDelete.beforeOffset(2)))
                        .all()
                        .get();
            }
        }

        @Test
        void leaves_room_for_the_reason_of_a_dead_letter() {
            assertThat(Topics.REPORTS_DLT.configuration(3))
                    .containsEntry("max.message.bytes", "2097176")
                    .containsEntry("min.insync.replicas", "2")
                    .containsEntry("retention.ms", "-1");
        }

        private void set(Topic topic, String key, String value) throws Exception {
            try (Admin admin = Admin.create(client)) {
                var where = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                var change = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
                admin.incrementalAlterConfigs(Map.of(where, List.of(change)))
                        .all()
                        .get();
                await().until(() -> value.equals(admin.describeConfigs(List.of(where))
                        .all()
                        .get()
                        .get(where)
                        .get(key)
                        .value()));
            }
        }

        private static int partitionsOf(Admin admin, Topic topic) throws Exception {
            return admin.describeTopics(List.of(topic.name()))
                    .topicNameValues()
                    .get(topic.name())
                    .get()
                    .partitions()
                    .size();
        }
    }

    @Nested
    class Reading {

        private final List<String> handled = new CopyOnWriteArrayList<>();
        private final List<Long> unreadable = new CopyOnWriteArrayList<>();

        private final TopicReader.Handler<HeldDocument> handler = new TopicReader.Handler<>() {
            @Override
            public void handle(ConsumerRecord<String, byte[]> at, HeldDocument event) {
                handled.add(at.key());
            }

            @Override
            public void unreadable(ConsumerRecord<String, byte[]> at, RuntimeException why) {
                unreadable.add(at.offset());
            }
        };

        @Test
        void an_empty_topic_is_caught_up_at_once() {
            try (var reader = read()) {
                await().until(reader::isCaughtUp);
                assertThat(handled).isEmpty();
            }
        }

        @Test
        void gives_every_committed_record_and_none_of_an_aborted_transaction() {
            try (var producer = producer()) {
                producer.initTransactions();
                send(producer, "a", true);
                send(producer, "b", false);
                send(producer, "c", true);
            }
            try (var reader = read()) {
                await().until(reader::isCaughtUp);
                assertThat(handled).containsExactly("a", "c");
            }
        }

        @Test
        void goes_on_after_a_record_that_is_no_event() {
            try (var producer = producer()) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(Topics.HELD_DOCUMENTS.name(), "x", "{".getBytes()));
                producer.commitTransaction();
                send(producer, "a", true);
            }
            try (var reader = read()) {
                await().until(() -> handled.contains("a"));
                assertThat(unreadable).containsExactly(0L);
            }
        }

        @Test
        void follows_what_is_written_later() {
            try (var reader = read();
                    var producer = producer()) {
                await().until(reader::isCaughtUp);
                producer.initTransactions();
                send(producer, "late", true);
                await().until(() -> handled.contains("late"));
            }
        }

        private TopicReader<HeldDocument> read() {
            return TopicReader.start(Topics.HELD_DOCUMENTS, client, HeldDocument.class, handler);
        }

        private KafkaProducer<String, byte[]> producer() {
            return new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test"),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }

        private void send(KafkaProducer<String, byte[]> producer, String key, boolean commit) {
            Event event = Examples.all().get("held-document");
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(
                    Topics.HELD_DOCUMENTS.name(), key, Json.mapper().writeValueAsBytes(event)));
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.flush();
                producer.abortTransaction();
            }
        }
    }
}
