package org.gradewatch.rating.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LostThreadsTest {

    private static final Instant NOON = Instant.parse("2026-08-22T12:00:00Z");

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
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
