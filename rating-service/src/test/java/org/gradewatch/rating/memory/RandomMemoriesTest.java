package org.gradewatch.rating.memory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.serialization.Serde;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.announcement.Announced;
import org.gradewatch.wire.Json;

/// What holds for whatever may have to be kept.
class RandomMemoriesTest {

    private static final int TRIES = 1000;

    final Serde<ReportEvent> reports = Memory.ofReports();
    final Serde<Announced> announced = Memory.ofAnnounced();

    @Property(tries = TRIES)
    void a_fact_comes_back_as_it_was(@ForAll long seed) {
        var random = new RandomValues(seed);
        ReportEvent fact = random.fact();
        ReportEvent next = random.fact();

        byte[] bytes = bytes(fact);
        byte[] nextBytes = bytes(next);

        assertThat(report(bytes)).isEqualTo(fact);
        assertThat(report(nextBytes)).isEqualTo(next);
        assertThat(report(bytes)).isEqualTo(fact);
    }

    @Property(tries = TRIES)
    void what_was_announced_comes_back_as_it_was(@ForAll long seed) {
        Announced told = new RandomValues(seed).announced();

        assertThat(announced(announced.serializer().serialize("", told))).isEqualTo(told);
    }

    @Property(tries = TRIES)
    void what_was_kept_as_JSON_is_read(@ForAll long seed) {
        var random = new RandomValues(seed);
        ReportEvent fact = random.fact();
        Announced told = random.announced();

        assertThat(report(Json.mapper().writerFor(ReportEvent.class).writeValueAsBytes(fact)))
                .isEqualTo(fact);
        assertThat(announced(Json.mapper().writeValueAsBytes(told))).isEqualTo(told);
    }

    private ReportEvent report(byte[] bytes) {
        return reports.deserializer().deserialize("", bytes);
    }

    private byte[] bytes(ReportEvent fact) {
        return reports.serializer().serialize("", fact);
    }

    private Announced announced(byte[] bytes) {
        return announced.deserializer().deserialize("", bytes);
    }
}
