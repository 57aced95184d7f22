package org.gradewatch.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LookoutTest {

    private static final Parcel PARCEL = new Parcel(List.of());

    private final AtomicInteger looks = new AtomicInteger();

    private List<Parcel> look(Lookout lookout, int found) {
        Supplier<List<Parcel>> lease = () -> {
            looks.incrementAndGet();
            return List.copyOf(java.util.Collections.nCopies(found, PARCEL));
        };
        return lookout.look(2, lease);
    }

    @Test
    void as_long_as_batches_are_full_everybody_looks() {
        var lookout = new Lookout(Duration.ofHours(1));

        assertThat(look(lookout, 2)).hasSize(2);
        assertThat(look(lookout, 2)).hasSize(2);
        assertThat(look(lookout, 1)).hasSize(1);

        assertThat(looks).hasValue(3);
    }

    @Test
    void after_a_look_in_vain_nobody_looks_for_a_while() {
        var lookout = new Lookout(Duration.ofHours(1));
        look(lookout, 0);

        assertThat(look(lookout, 2)).isEmpty();
        assertThat(looks).hasValue(1);
    }

    @Test
    void then_one_looks_and_nobody_else_meanwhile() {
        var lookout = new Lookout(Duration.ZERO);
        look(lookout, 0);

        await().until(() ->
                !lookout.look(2, () -> whileAnotherLooksToo(lookout)).isEmpty());

        assertThat(looks).hasValue(1);
        assertThat(look(lookout, 2)).hasSize(2);
    }

    private List<Parcel> whileAnotherLooksToo(Lookout lookout) {
        Thread other = Thread.ofVirtual().start(() -> look(lookout, 2));
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of(PARCEL, PARCEL);
    }
}
