package org.gradewatch.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedBrokerTest {

    @TempDir
    private Path folder;

    @Test
    void records_are_there_after_a_restart() throws Exception {
        int port = freePort();
        try (var broker = start(port)) {
            try (Admin admin = Admin.create(client(broker))) {
                admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                        .all()
                        .get();
            }
            try (var producer = new KafkaProducer<>(client(broker), new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("kept", "still here")).get();
            }
        }
        try (var broker = start(port);
                var consumer =
                        new KafkaConsumer<>(client(broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kept", 0)));
            consumer.seekToBeginning(consumer.assignment());
            Awaitility.await()
                    .untilAsserted(() -> assertThat(consumer.poll(Duration.ofMillis(200)))
                            .extracting(record -> record.value())
                            .containsExactly("still here"));
        }
    }

    private EmbeddedBroker start(int port) throws Exception {
        return EmbeddedBroker.start(folder, port, freePort(), why -> {
            throw new AssertionError(why);
        });
    }

    private static Map<String, Object> client(EmbeddedBroker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
