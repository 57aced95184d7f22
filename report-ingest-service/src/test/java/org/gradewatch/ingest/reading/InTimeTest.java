package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InTimeTest {

    private static final Reading FINE = Reading.read(List.of());

    private final InTime inTime = new InTime(Duration.ofMillis(1), 2);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void an_answer_that_comes_in_time_is_given() {
        assertThat(inTime.read(() -> FINE)).isEqualTo(FINE);
        assertThat(inTime.abandoned().all()).isZero();
    }

    @Test
    void work_that_listens_to_nobody_is_abandoned_and_counted_until_it_ends() {
        assertThat(codes(inTime.read(this::deaf))).containsExactly("OUT_OF_TIME");
        assertThat(inTime.abandoned().goingOn()).isEqualTo(1);

        mayEnd.countDown();
        awaitNoneGoingOn();
        assertThat(inTime.abandoned().all()).isEqualTo(1);
    }

    @Test
    void while_too_many_go_on_nothing_new_is_begun() {
        inTime.read(this::deaf);
        assertThat(inTime.read(() -> FINE)).isEqualTo(FINE);
        inTime.read(this::deaf);

        Reading refused = inTime.read(() -> FINE);
        assertThat(refused.isTooBusy()).isTrue();

        mayEnd.countDown();
        awaitNoneGoingOn();
        assertThat(inTime.read(() -> FINE)).isEqualTo(FINE);
    }

    @Test
    void what_runs_out_of_memory_is_begun_once_more_alone() {
        var times = new AtomicInteger();

        Reading reading = inTime.read(() -> {
            if (times.incrementAndGet() == 1) {
                throw new OutOfMemoryError("the one beside it took all");
            }
            return FINE;
        });

        assertThat(reading).isEqualTo(FINE);
    }

    @Test
    void what_runs_out_of_memory_alone_is_too_large_and_the_next_is_read() {
        Reading tooLarge = inTime.read(() -> {
            throw new OutOfMemoryError("for a test");
        });

        assertThat(codes(tooLarge)).containsExactly("TOO_LARGE");
        assertThat(inTime.read(() -> FINE)).isEqualTo(FINE);
    }

    @Test
    void a_bug_of_ours_is_one_document_s_trouble() {
        Reading failed = inTime.read(() -> {
            throw new AssertionError("for a test");
        });

        assertThat(codes(failed)).containsExactly("READING_FAILED");
    }

    private Reading deaf() {
        boolean ended = false;
        while (!ended) {
            try {
                mayEnd.await();
                ended = true;
            } catch (InterruptedException e) {
                // As a parser in a loop would be.
            }
        }
        return FINE;
    }

    private void awaitNoneGoingOn() {
        while (inTime.abandoned().goingOn() > 0) {
            Thread.onSpinWait();
        }
    }

    private static List<String> codes(Reading reading) {
        return reading.reasons().stream().map(reason -> reason.code()).toList();
    }
}
