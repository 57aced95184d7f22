package org.gradewatch.rating.topology;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gradewatch.model.AuthorityId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The authorities of which the present rules make something else than was announced by older ones.
/// Nobody is told of it until a person says so; a person must be able to see it.
final class Recalculations {

    private static final Logger LOG = LoggerFactory.getLogger(Recalculations.class);

    /// `gradewatch_recalculations_waiting`: of the partitions that this instance works on.
    private static final String WAITING = "gradewatch.recalculations.waiting";

    private final Set<AuthorityId> waiting = ConcurrentHashMap.newKeySet();

    Recalculations(MeterRegistry registry) {
        Gauge.builder(WAITING, waiting, Set::size)
                .description("Authorities of which changed rules make something else than was announced")
                .register(registry);
    }

    void found(AuthorityId authority) {
        waiting.add(authority);
        LOG.warn(
                "the present rules rate {} otherwise than was announced; it stays as announced until"
                        + " 'gradewatch rebuild --announce', which first shows what would change",
                authority);
    }

    void known(Collection<AuthorityId> authorities) {
        waiting.addAll(authorities);
    }

    /// They are settled, or another instance works on them now.
    void gone(Collection<AuthorityId> authorities) {
        waiting.removeAll(authorities);
    }
}
