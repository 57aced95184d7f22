package org.gradewatch.wire;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Creates the topics that are missing, and refuses to work with one that differs from
/// `topics.yml`: a wrong number of partitions or a wrong retention loses facts without a word.
public final class TopicSetup {

    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Map<String, Object> admin;
    private final short replication;

    /// @param admin the settings of a Kafka admin client
    /// @param replication copies of each record; 1 only where there is a single broker
    public TopicSetup(Map<String, Object> admin, int replication) {
        this.admin = Map.copyOf(admin);
        this.replication = (short) replication;
    }

    /// @throws UnfitTopics that says which topics differ, and how
    /// @throws IllegalStateException when the broker does not answer
    public void ensure(Collection<Topic> topics) {
        asking(client -> {
            create(client, topics);
            checkOnceKnown(client, topics);
        });
    }

    /// Like [#ensure], but makes none.
    public void check(Collection<Topic> topics) {
        asking(client -> check(client, topics));
    }

    private interface Question {
        void ask(Admin client) throws InterruptedException, ExecutionException;
    }

    private void asking(Question question) {
        try (Admin client = Admin.create(admin)) {
            question.ask(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were checked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics could not be checked: " + e.getCause(), e);
        }
    }

    private void create(Admin client, Collection<Topic> topics) throws InterruptedException, ExecutionException {
        var existing = client.listTopics().names().get();
        List<NewTopic> missing = topics.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), replication)
                        .configs(topic.configuration(replication)))
                .toList();
        for (var creation : client.createTopics(missing).values().values()) {
            try {
                creation.get();
            } catch (ExecutionException e) {
                // Another service was faster; what it made is checked like any other.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /// A topic that was just made is not known at once to all who are asked about it.
    private void checkOnceKnown(Admin client, Collection<Topic> topics)
            throws InterruptedException, ExecutionException {
        Instant deadline = Instant.now().plus(UNTIL_KNOWN);
        while (true) {
            try {
                check(client, topics);
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
                        || Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    private void check(Admin client, Collection<Topic> topics) throws InterruptedException, ExecutionException {
        List<String> names = topics.stream().map(Topic::name).toList();
        Map<String, TopicDescription> described =
                client.describeTopics(names).allTopicNames().get();
        Map<ConfigResource, Config> configured = client.describeConfigs(
                        names.stream().map(TopicSetup::resource).toList())
                .all()
                .get();
        var wrong = new ArrayList<String>();
        for (Topic topic : topics) {
            wrong.addAll(differences(
                    topic,
                    requireNonNull(described.get(topic.name())),
                    requireNonNull(configured.get(resource(topic.name())))));
        }
        if (wrong.isEmpty()) {
            wrong.addAll(lostBeginnings(client, topics));
        }
        if (!wrong.isEmpty()) {
            throw new UnfitTopics(wrong);
        }
    }

    private List<String> differences(Topic topic, TopicDescription described, Config configured) {
        var wrong = new ArrayList<String>();
        int partitions = described.partitions().size();
        if (partitions != topic.partitions()) {
            wrong.add("%s has %d partitions (expected: %d)".formatted(topic.name(), partitions, topic.partitions()));
        }
        new TreeMap<>(topic.retention()).forEach((key, expected) -> {
            String found = configured.get(key).value();
            if (!expected.equals(found)) {
                wrong.add("%s has %s=%s (expected: %s)".formatted(topic.name(), key, found, expected));
            }
        });
        new TreeMap<>(topic.atLeast(replication)).forEach((key, least) -> {
            String found = configured.get(key).value();
            if (Long.parseLong(found) < least) {
                wrong.add("%s has %s=%s (expected: at least %d)".formatted(topic.name(), key, found, least));
            }
        });
        return wrong;
    }

    /// Everything is counted and can be computed anew from the first record of a log, so a log that
    /// begins later is no log. Of what nobody could read the beginning may go.
    private static List<String> lostBeginnings(Admin client, Collection<Topic> topics)
            throws InterruptedException, ExecutionException {
        var first = new HashMap<TopicPartition, OffsetSpec>();
        topics.stream()
                .filter(Topic::countsFromTheFirst)
                .forEach(topic -> IntStream.range(0, topic.partitions())
                        .forEach(number -> first.put(new TopicPartition(topic.name(), number), OffsetSpec.earliest())));
        var wrong = new TreeMap<String, String>();
        for (var begins : client.listOffsets(first).all().get().entrySet()) {
            if (begins.getValue().offset() > 0) {
                wrong.put(
                        begins.getKey().toString(),
                        "%s begins at record %d (expected: 0; its beginning was deleted)"
                                .formatted(begins.getKey(), begins.getValue().offset()));
            }
        }
        return List.copyOf(wrong.values());
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
