package org.gradewatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gradewatch.model.Event;
import org.gradewatch.model.Hashes;
import org.gradewatch.testing.Infrastructure;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Topic;
import org.gradewatch.wire.TopicSetup;
import org.gradewatch.wire.Topics;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.reactive.server.WebTestClient;

/// The whole service on a real broker, a real database and a real mail server.
public final class RunningService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern LINK = Pattern.compile("http://localhost:8082(/\\S+)");

    public final MailCatcher mails;
    public final String database;
    public final JdbcClient jdbc;
    private final Infrastructure.Broker broker;
    private final KafkaProducer<String, byte[]> producer;
    private final List<String> settings;
    private final AtomicLong changes = new AtomicLong();
    private ConfigurableApplicationContext context;
    public WebTestClient http;

    private RunningService(String... more) {
        mails = new MailCatcher();
        broker = Infrastructure.freshBroker();
        database = Infrastructure.freshDatabase();
        jdbc = JdbcClient.create(new DriverManagerDataSource(database));
        Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        new TopicSetup(kafka, 1).ensure(Topics.all());
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
        settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--gradewatch.kafka.replication=1",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=",
                "--spring.mail.port=" + mails.port(),
                "--gradewatch.secret=" + "5a".repeat(32),
                "--gradewatch.delivery.first-retry=200ms",
                "--gradewatch.delivery.lease=3s",
                "--gradewatch.delivery.server-away=300ms",
                "--gradewatch.ledger.check=300ms",
                "--gradewatch.alerts.burst.mails=0",
                "--gradewatch.access.tokens[0].name=tester",
                // of "secret"
                "--gradewatch.access.tokens[0].sha256="
                        + "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
                "--gradewatch.access.tokens[0].scopes=deliveries:read,operations",
                "--gradewatch.access.tokens[1].name=operator",
                // of "operator"
                "--gradewatch.access.tokens[1].sha256="
                        + "06e55b633481f7bb072957eabcf110c972e86691c3cfedabe088024bffe42f23",
                "--gradewatch.access.tokens[1].scopes=operations",
                "--gradewatch.webhooks.outgoing.local=true",
                "--gradewatch.access.tokens[2].name=vendor",
                "--gradewatch.access.tokens[2].sha256=" + Hashes.sha256("vendor"),
                "--gradewatch.access.tokens[2].scopes=webhooks:write",
                "--gradewatch.access.tokens[3].name=other",
                "--gradewatch.access.tokens[3].sha256=" + Hashes.sha256("other"),
                "--gradewatch.access.tokens[3].scopes=webhooks:write"));
        for (String setting : more) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            settings.removeIf(given -> given.startsWith(name));
            settings.add(setting);
        }
        Changes.ALL.forEach(ref -> put(Topics.AUTHORITIES, Changes.record(ref)));
        start();
    }

    public static RunningService with(String... settings) {
        return new RunningService(settings);
    }

    public void start() {
        context = NotificationApplication.start(settings.toArray(String[]::new));
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(PATIENCE)
                .build();
        await().atMost(PATIENCE)
                .untilAsserted(() -> http.get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    public void stop() {
        context.close();
    }

    /// One more, beside this one and on the same database.
    public ConfigurableApplicationContext another() {
        return NotificationApplication.start(settings.toArray(String[]::new));
    }

    @SuppressWarnings("unchecked")
    public <E extends Event> void put(Topic topic, E event) {
        byte[] value =
                new EventSerde<>((Class<E>) event.getClass()).serializer().serialize(topic.name(), event);
        putBytes(topic, event.subject(), value);
    }

    public void putBytes(Topic topic, String key, byte[] value) {
        try {
            if (topic.equals(Topics.RATING_CHANGES)) {
                changes.incrementAndGet();
            }
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// Asks, and presses the button.
    public void follow(String email, String follows, String... include) {
        ask(email, follows, include);
        confirm(email);
    }

    public void ask(String email, String follows, String... include) {
        String included = include.length == 0 ? "" : "\"" + String.join("\",\"", include) + "\"";
        post("{\"email\":\"%s\",\"follows\":[%s],\"include\":[%s]}".formatted(email, follows, included));
    }

    /// Asks for one follow, and presses the button.
    public void followAtIntervals(String email, String follow, String frequency, boolean inadequateAtOnce) {
        post("{\"email\":\"%s\",\"follows\":[%s],\"frequency\":\"%s\",\"inadequateAtOnce\":%s}"
                .formatted(email, follow, frequency, inadequateAtOnce));
        confirm(email);
    }

    private void post(String subscription) {
        http.post()
                .uri("/subscriptions")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(subscription)
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    public void confirm(String email) {
        await().atMost(PATIENCE).until(() -> confirmations(email) > confirmed(email));
        MailCatcher.Caught mail = mails.to(email).stream()
                .filter(m -> m.subject().startsWith("Confirm"))
                .toList()
                .getLast();
        http.post().uri(link(mail.text())).exchange().expectStatus().isOk();
    }

    private long confirmations(String email) {
        return mails.to(email).stream()
                .filter(mail -> mail.subject().startsWith("Confirm"))
                .count();
    }

    private long confirmed(String email) {
        return jdbc.sql("select count(*) from confirmation where email = ? and confirmed_at is not null")
                .param(email)
                .query(Long.class)
                .single();
    }

    /// As many more people follow what that one does.
    public void followToo(String email, int people) {
        jdbc.sql("""
            with more as (insert into subscriber (id, email_hash, email, confirmed_at)
                select gen_random_uuid(), sha256(name::bytea), name || '@example.org', now()
                from (select 'more-' || gen_random_uuid() as name from generate_series(1, :people)) n
                returning id),
            theirs as (insert into subscription
                    (subscriber_id, wish, fingerprint, include, frequency, inadequate_at_once, valid_from)
                select m.id, a.wish, a.fingerprint, a.include, a.frequency, a.inadequate_at_once, nextval('moment')
                from more m, subscription a join subscriber s on s.id = a.subscriber_id
                where s.email = :email and a.valid_to is null returning id)
            insert into follow select t.id, f.position, f.authorities, f.regions, f.types, f.areas, f.directions,
                f.to_grades
            from theirs t, follow f where f.subscription_id = (select max(a.id) from subscription a
                join subscriber s on s.id = a.subscriber_id where s.email = :email and a.valid_to is null)\
            """).param("people", people).param("email", email).update();
    }

    /// The path of the first link to the service itself.
    public static String link(String text) {
        Matcher matcher = LINK.matcher(text);
        assertThat(matcher.find()).as("a link in: %s", text).isTrue();
        return matcher.group(1);
    }

    /// Until every record sent so far has its alert, and no delivery waits.
    public void settled() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(count("select count(*) from alert")).as("alerts").isEqualTo(changes.get());
            assertThat(jdbc.sql("select * from delivery where state = 'PENDING'")
                            .query()
                            .listOfRows())
                    .as("pending deliveries")
                    .isEmpty();
        });
    }

    /// Until every record sent so far has its alert, and only what is to wait does.
    public void settledButFor(int waiting) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(count("select count(*) from alert")).as("alerts").isEqualTo(changes.get());
            assertThat(count("select count(*) from delivery where state = 'PENDING' and ready_at is not null"))
                    .as("deliveries that could go out")
                    .isZero();
            assertThat(count("select count(*) from delivery where state = 'PENDING'"))
                    .as("deliveries that wait")
                    .isEqualTo(waiting);
        });
    }

    /// Nobody follows anything, and the box is empty.
    public void forget() {
        jdbc.sql("update subscription set valid_to = nextval('moment') where valid_to is null")
                .update();
        jdbc.sql("delete from confirmation").update();
        mails.forget();
        TestClock.CLOCK.reset();
        Changes.newRound();
    }

    public long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    public String metrics() {
        return new String(
                http.get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        context.close();
        producer.close();
        broker.close();
        mails.close();
    }
}
