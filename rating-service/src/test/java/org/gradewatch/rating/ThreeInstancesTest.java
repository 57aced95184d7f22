package org.gradewatch.rating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gradewatch.model.Authority;
import org.gradewatch.wire.Json;
import org.gradewatch.wire.Topics;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Three instances share the work while reports come in, and are killed and restarted at random.
/// Whoever reads what is committed finds what the pure fold says, once, and so on every instance.
///
/// `-Dgradewatch.kills=N` makes it long, `-Dgradewatch.kills.seed=S` does the same once more.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreeInstancesTest {

    private static final Logger LOG = LoggerFactory.getLogger(ThreeInstancesTest.class);

    private static final int KILLS = Integer.getInteger("gradewatch.kills", 3);
    private static final int RESTARTS = (KILLS + 1) / 2;
    private static final int REPORTS_A_SECOND = Integer.getInteger("gradewatch.kills.rate", 60);
    private static final int AUTHORITIES = 400;
    private static final int PAGE = 1000;

    private final long seed = Long.getLong("gradewatch.kills.seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void killed_and_restarted_under_load_lose_nothing_and_double_nothing() throws Exception {
        LOG.info("seed {}", seed);
        var made = new MadeReports(AUTHORITIES, new Random(seed));
        try (var broker = new BrokerInHand();
                var three = new Disturbances(3, broker.bootstrapServers(), folder, new Random(seed));
                var changes = new ChangesAsTheyCome(broker.bootstrapServers());
                var load = new Load(broker, made)) {
            broker.publish(Topics.AUTHORITIES, Authority.class, made.authorities());
            three.awaitReady();
            load.begin(REPORTS_A_SECOND);
            load.awaitMore(5 * REPORTS_A_SECOND);

            three.happen(KILLS, RESTARTS, load);

            load.awaitMore(REPORTS_A_SECOND);
            load.close();
            await("all reports are worked off").atMost(Duration.ofMinutes(5)).until(broker::isWorkedOff);
            PureFold expected = PureFold.of(broker.committed(Topics.REPORTS));
            assertThat(expected.reports()).isEqualTo(load.sent());
            List<String> ids = theChangesAre(expected, broker);
            theRatingsAre(expected, broker);
            await("the reader has them all").until(() -> changes.count() == ids.size());
            LOG.info(
                    "the longest wait from a report to its change\n{}",
                    String.join("\n", three.waits(load, changes, expected.announcements())));
            for (RatingProcess instance : three.instances()) {
                answersAlike(instance, three.instances().getFirst(), ids, made.authorities());
            }
        }
    }

    /// @return their ids, in the order of their sequence
    private List<String> theChangesAre(PureFold expected, BrokerInHand broker) {
        List<ConsumerRecord<String, byte[]>> records = broker.committed(Topics.RATING_CHANGES);
        List<String> ids = records.stream()
                .map(record -> new String(record.headers().lastHeader("ce_id").value(), UTF_8))
                .toList();
        var seen = new HashSet<>(ids);
        long lost = expected.announcements().stream()
                .filter(one -> !seen.contains(one.change().id()))
                .count();
        LOG.info(
                "{} kills, {} restarts: {} reports in, {} changes out ({} expected), lost {}, doubled {}",
                KILLS,
                RESTARTS,
                expected.reports(),
                ids.size(),
                expected.announcements().size(),
                lost,
                ids.size() - seen.size());
        assertThat(ids).doesNotHaveDuplicates().hasSameSizeAs(expected.announcements());
        assertThat(records.stream()
                        .collect(groupingBy(
                                ConsumerRecord::key, mapping(record -> new String(record.value(), UTF_8), toList()))))
                .isEqualTo(expected.announcements().stream()
                        .collect(groupingBy(
                                one -> one.change().subject(),
                                mapping(one -> Json.mapper().writeValueAsString(one.change()), toList()))));
        return ids;
    }

    /// One for each report, and the last of each authority is what the fold says.
    private void theRatingsAre(PureFold expected, BrokerInHand broker) {
        var count = new AtomicInteger();
        var last = new HashMap<String, String>();
        broker.eachCommitted(Topics.RATINGS, record -> {
            count.incrementAndGet();
            last.put(record.key(), new String(record.value(), UTF_8));
        });
        assertThat(count).hasValue(expected.reports());
        var folded = new HashMap<String, String>();
        expected.ratings()
                .forEach((id, rating) -> folded.put(id.value(), Json.mapper().writeValueAsString(rating)));
        assertThat(last).isEqualTo(folded);
    }

    private void answersAlike(
            RatingProcess instance, RatingProcess other, List<String> ids, List<Authority> authorities) {
        await("it knows them all")
                .atMost(Duration.ofMinutes(1))
                .until(() -> items(instance, ids.size() - 1L).size() == 1);
        var items = new ArrayList<JsonNode>();
        while (items.size() < ids.size()) {
            items.addAll(items(instance, items.size()));
        }
        assertThat(items).extracting(item -> item.get("id").asString()).isEqualTo(ids);
        assertThat(items)
                .extracting(item -> item.get("sequence").asLong())
                .isEqualTo(LongStream.rangeClosed(1, ids.size()).boxed().toList());
        for (Authority authority : authorities) {
            String path = "/authorities/" + authority.ref().slug();
            await().pollDelay(Duration.ZERO)
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> instance.get(path).equals(other.get(path)));
        }
    }

    private static List<JsonNode> items(RatingProcess instance, long after) {
        return Json.mapper()
                .readTree(instance.get("/rating-changes?after=%d&limit=%d".formatted(after, PAGE)))
                .get("items")
                .valueStream()
                .toList();
    }
}
