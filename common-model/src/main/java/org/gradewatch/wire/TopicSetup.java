package org.gradewatch.wire;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/// Creates the topics that are missing, and refuses to work with one that differs from
/// `topics.yml`: a wrong number of partitions or a wrong retention loses facts without a word.
public final class TopicSetup {

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
        try (Admin client = Admin.create(admin)) {
            create(client, topics);
            check(client, topics);
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

    private void check(Admin client, Collection<Topic> topics) throws InterruptedException, ExecutionException {
        List<String> names = topics.stream().map(Topic::name).toList();
        Map<String, TopicDescription> described =
                client.describeTopics(names).allTopicNames().get();
        Map<ConfigResource, Config> configured = client.describeConfigs(
                        names.stream().map(TopicSetup::resource).toList())
                .all()
                .get();
        List<String> wrong = topics.stream()
                .flatMap(topic -> differences(
                        topic,
                        requireNonNull(described.get(topic.name())),
                        requireNonNull(configured.get(resource(topic.name()))))
                        .stream())
                .toList();
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

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
