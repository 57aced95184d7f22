package org.gradewatch.rating.topology;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.GlobalKTable;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Event;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.announcement.Announced;
import org.gradewatch.rating.memory.Memory;

/// What the topology remembers. Caching is off: with it, two reports in one commit interval would
/// be written as one.
///
/// A document is one small entry, so that a report writes no more than itself; the entries of an
/// authority stand side by side and are read together. An authority of which changed rules make
/// something else than was announced is an entry of its own: where that was found.
final class Stores {

    static final String DOCUMENTS = "documents";
    static final String ANNOUNCED = "announced";
    static final String RECALCULATED = "recalculated";

    private final Recalculations recalculations;

    Stores(Recalculations recalculations) {
        this.recalculations = recalculations;
    }

    ProcessorSupplier<AuthorityId, ReportEvent, AuthorityId, Event> fold(
            GlobalKTable<AuthorityId, FormerRating> formerRatings) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<AuthorityId, ReportEvent, AuthorityId, Event> get() {
                return new FoldReport(formerRatings.queryableStoreName(), recalculations);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(documents(), announced(), recalculated());
            }
        };
    }

    private static StoreBuilder<KeyValueStore<String, ReportEvent>> documents() {
        return keyValueStoreBuilder(persistentKeyValueStore(DOCUMENTS), Serdes.String(), Memory.ofReports())
                .withCachingDisabled();
    }

    private static StoreBuilder<KeyValueStore<AuthorityId, Announced>> announced() {
        return keyValueStoreBuilder(persistentKeyValueStore(ANNOUNCED), JsonSerdes.authorityIds(), Memory.ofAnnounced())
                .withCachingDisabled();
    }

    private static StoreBuilder<KeyValueStore<AuthorityId, Rating.Reach>> recalculated() {
        return keyValueStoreBuilder(
                        persistentKeyValueStore(RECALCULATED),
                        JsonSerdes.authorityIds(),
                        JsonSerdes.of(Rating.Reach.class))
                .withCachingDisabled();
    }
}
