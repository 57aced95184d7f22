package org.gradewatch.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.gradewatch.model.Event;
import org.gradewatch.model.Hashes;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Topic;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;

/// The service as it runs, against a broker that a test gives it, with a token for everything and
/// one for sending only.
public final class RunningIngest implements AutoCloseable {

    public static final String REVIEWER = "token-for-everything";
    public static final String SENDER = "token-for-sending";

    private final ConfigurableApplicationContext context;

    private RunningIngest(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningIngest start(String bootstrapServers, Path documents, String... more) {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--gradewatch.kafka.replication=1",
                "--gradewatch.documents.folder=" + documents,
                "--gradewatch.history.shipped=false",
                "--gradewatch.publish.patience=2s",
                "--gradewatch.publish.turn=10s",
                "--gradewatch.access.tokens[0].name=reviewer",
                "--gradewatch.access.tokens[0].sha256=" + Hashes.sha256(REVIEWER),
                "--gradewatch.access.tokens[0].scopes=reports:write,reports:review",
                "--gradewatch.access.tokens[1].name=sender",
                "--gradewatch.access.tokens[1].sha256=" + Hashes.sha256(SENDER),
                "--gradewatch.access.tokens[1].scopes=reports:write"));
        for (String setting : more) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            settings.removeIf(usual -> usual.startsWith(name));
            settings.add(setting);
        }
        return new RunningIngest(IngestApplication.start(settings.toArray(String[]::new)));
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public WebTestClient client(String token) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port())
                .defaultHeader("Authorization", "Bearer " + token)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    /// Everything committed on the topic, in the order of each partition.
    public static <E extends Event> List<E> committed(String bootstrapServers, Topic topic, Class<E> type) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "client.id",
                "test-" + UUID.randomUUID());
        var events = new ArrayList<E>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
                var serde = new EventSerde<>(type)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    events.add(serde.deserializer().deserialize(record.topic(), record.headers(), record.value()));
                }
            }
        }
        return events;
    }

    @Override
    public void close() {
        context.close();
    }
}
