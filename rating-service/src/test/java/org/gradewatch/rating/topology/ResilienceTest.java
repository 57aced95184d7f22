package org.gradewatch.rating.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ResilienceTest {

    private static final Instant NOON = Instant.parse("2026-08-22T12:00:00Z");

    @Test
    void nobody_stands_by_and_ten_seconds_are_waited_unless_somebody_says_so() {
        assertThat(settings(Map.of()))
                .isEqualTo(new TopologySettings(0, Duration.ofSeconds(10), Duration.ofSeconds(10)));
    }

    @Test
    void every_setting_reaches_the_engine() {
        TopologySettings settings = settings(Map.of(
                "gradewatch.streams.standby-replicas", "1",
                "gradewatch.streams.transaction-timeout", "5s",
                "gradewatch.streams.session-timeout", "6s"));

        assertThat(new Resilience(settings, 3, losses(NOON)).configuration())
                .containsOnly(
                        entry("num.standby.replicas", 1),
                        entry("producer.transaction.timeout.ms", 5000),
                        entry("consumer.session.timeout.ms", 6000),
                        entry("consumer.heartbeat.interval.ms", 2000),
                        entry("topic.min.insync.replicas", 2));
    }

    @Test
    void a_lost_thread_is_remembered_until_the_next_one_has_held_out() {
        var clock = new SettableClock();
        var lost = new LostThreads(clock, new SimpleMeterRegistry());
        assertThat(lost.recently()).isEmpty();

        lost.handle(new IllegalStateException("the disk is full"));
        assertThat(lost.recently()).hasValue("java.lang.IllegalStateException: the disk is full");

        clock.now = NOON.plus(LostThreads.HELD_OUT).plusSeconds(1);
        assertThat(lost.recently()).isEmpty();
    }

    private static LostThreads losses(Instant at) {
        return new LostThreads(Clock.fixed(at, ZoneOffset.UTC), new SimpleMeterRegistry());
    }

    private static TopologySettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("gradewatch.streams", TopologySettings.class);
    }

    private static final class SettableClock extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
