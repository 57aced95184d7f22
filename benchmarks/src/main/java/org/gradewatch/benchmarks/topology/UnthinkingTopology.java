package org.gradewatch.benchmarks.topology;

import java.util.Arrays;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.gradewatch.model.Event;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.memory.Memory;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Topics;

/// The bare topology once more, but it reads and writes what ours does, in our forms: every report
/// and all that is kept of its authority is read, and a rating and a change are written. What they
/// say was found out beforehand. No fold, however fast, can make ours faster than this one.
final class UnthinkingTopology {

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private UnthinkingTopology() {}

    /// @param arguments those of the service, the last one the sizes
    public static void main(String... arguments) {
        int last = arguments.length - 1;
        int reports = Sizes.read(arguments[last]).document().length;
        Started.plainly(topology(reports), Arguments.settings(Arrays.copyOf(arguments, last)));
    }

    private static Topology topology(int reports) {
        Serde<String> ids = Serdes.String();
        Serde<Event> events = new EventSerde<>(Event.class);
        var builder = new StreamsBuilder();
        builder.globalTable(
                Topics.RATINGS.name(),
                Consumed.with(BYTES, BYTES).withName("former-ratings-source"),
                Materialized.as("former-ratings"));
        KStream<String, Event> told = builder.stream(
                        Topics.REPORTS.name(),
                        Consumed.with(ids, new EventSerde<>(ReportEvent.class)).withName("reports"))
                .process(fold(reports), Named.as("fold-report"));
        told.filter((_, event) -> event instanceof Rating, Named.as("each-rating"))
                .to(Topics.RATINGS.name(), Produced.with(ids, events).withName("ratings"));
        told.filterNot((_, event) -> event instanceof Rating, Named.as("each-change"))
                .to(Topics.RATING_CHANGES.name(), Produced.with(ids, events).withName("rating-changes"));
        return builder.build();
    }

    private static ProcessorSupplier<String, ReportEvent, String, Event> fold(int reports) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, ReportEvent, String, Event> get() {
                return new UnthinkingFold(reports);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        store(BareFold.DOCUMENTS, Memory.ofReports()),
                        store(BareFold.ANNOUNCED, Memory.ofAnnounced()),
                        store(BareFold.RECALCULATED, BYTES));
            }
        };
    }

    private static StoreBuilder<?> store(String name, Serde<?> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values)
                .withCachingDisabled();
    }
}
