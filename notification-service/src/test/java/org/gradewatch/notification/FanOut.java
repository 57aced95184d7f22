package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.subscription.Follow;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Json;
import org.gradewatch.wire.TopicSetup;
import org.gradewatch.wire.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Changes told to many people by a service in a process of its own.
final class FanOut implements AutoCloseable {

    static final int LANES = 4;

    private static final String LOAD = """
        with people as (insert into subscriber (id, email_hash, email, confirmed_at)
            select gen_random_uuid(), sha256(name::bytea), name || '@example.org', now()
            from (select 'reader-' || n as name from generate_series(1, :people) n) names
            returning id),
        theirs as (insert into subscription
                (subscriber_id, wish, fingerprint, include, frequency, inadequate_at_once, valid_from)
            select id, :wish::jsonb, md5(:wish), '{}', 'IMMEDIATE', true, nextval('moment') from people
            returning id)
        insert into follow select id, 0, '{}', '{}', '{}', '{}', '{}', '{}' from theirs\
        """;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final TallySink sink = new TallySink();
    final JdbcClient jdbc;
    final NotificationProcess service;
    private final int people;
    private final KafkaProducer<String, byte[]> producer;
    private int announced;

    /// @param bootstrapServers of a broker without topics
    /// @param database without tables
    /// @param lease how long what a dead process had in hand is out of reach
    /// @param more settings of the service
    FanOut(String name, int people, String bootstrapServers, String database, String lease, String... more) {
        this.people = people;
        Map<String, Object> kafka = Map.of("bootstrap.servers", bootstrapServers);
        new TopicSetup(kafka, 1).ensure(Topics.all());
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        jdbc = JdbcClient.create(new DriverManagerDataSource(database));
        var settings = new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--gradewatch.kafka.replication=1",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=",
                "--spring.mail.port=" + sink.port(),
                "--gradewatch.secret=" + "5a".repeat(32),
                "--gradewatch.alerts.burst.mails=0",
                "--gradewatch.delivery.lanes=" + LANES,
                "--gradewatch.delivery.lease=" + lease,
                "--gradewatch.ledger.check=1s"));
        settings.addAll(List.of(more));
        service = new NotificationProcess(name, settings);
        service.start().awaitReady();
        everybodyFollowsEverything();
    }

    private void everybodyFollowsEverything() {
        var follow = new Follow(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        var wish = new Wish(List.of(follow), List.of(), Frequency.IMMEDIATE, true);
        jdbc.sql(LOAD)
                .param("people", people)
                .param("wish", Json.mapper().writeValueAsString(wish))
                .update();
    }

    void announce() {
        Changes.newRound();
        RatingChanged change = Changes.inspectionOf(EAST_SUSSEX)
                .improved(OVERALL, GOOD, OUTSTANDING)
                .change();
        var serializer = new EventSerde<>(RatingChanged.class).serializer();
        String topic = Topics.RATING_CHANGES.name();
        try {
            producer.send(new ProducerRecord<>(topic, change.subject(), serializer.serialize(topic, change)))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        announced++;
    }

    int announced() {
        return announced;
    }

    boolean isTold() {
        return told() == (long) announced * people;
    }

    private long told() {
        return jdbc.sql("select count(*) from delivery where state <> 'PENDING'")
                .query(Long.class)
                .single();
    }

    void awaitTold() {
        await("all are told").atMost(PATIENCE).until(this::isTold);
    }

    /// As the sink counts them, and no other way: everybody has one mail for each change, but for
    /// second copies under the same name.
    ///
    /// @return second copies
    long everybodyHasEachChangeOnce() {
        Map<String, List<String>> taken = sink.taken();
        assertThat(taken).as("people who have a mail").hasSize(people);
        var names = new HashSet<String>();
        long copies = 0;
        var wrong = new ArrayList<String>();
        for (Map.Entry<String, List<String>> one : taken.entrySet()) {
            var different = new HashSet<>(one.getValue());
            copies += one.getValue().size() - different.size();
            names.addAll(different);
            if (different.size() != announced) {
                wrong.add(one.getKey() + " has " + one.getValue());
            }
        }
        assertThat(wrong).as("people who have too few or too many").isEmpty();
        assertThat(names).as("names of mails").hasSize(announced * people);
        return copies;
    }

    void theLedgerBalances() {
        await("the ledger is reckoned").atMost(PATIENCE).untilAsserted(() -> {
            assertThat(jdbc.sql("select count(*) from alert where expected = ? and gap = 0")
                            .param(people)
                            .query(Long.class)
                            .single())
                    .isEqualTo(announced);
            assertThat(service.get("/actuator/prometheus").body())
                    .containsPattern("gradewatch_alert_reconciliation_gap\\S* 0\\.0");
        });
    }

    @Override
    public void close() {
        service.close();
        producer.close();
        sink.close();
    }
}
