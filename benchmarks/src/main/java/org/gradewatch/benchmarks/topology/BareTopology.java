package org.gradewatch.benchmarks.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.gradewatch.wire.Topics;

/// What the engine alone does for a topology of this shape: the same stores and topics, as many
/// bytes into each, and not a thought between.
final class BareTopology {

    private static final Serde<byte[]> BYTES = Serdes.ByteArray();

    private BareTopology() {}

    /// @param arguments those of the service, the last one the sizes
    public static void main(String... arguments) {
        int last = arguments.length - 1;
        Started.plainly(topology(Sizes.read(arguments[last])), Arguments.settings(Arrays.copyOf(arguments, last)));
    }

    private static Topology topology(Sizes sizes) {
        var builder = new StreamsBuilder();
        builder.globalTable(
                Topics.RATINGS.name(),
                Consumed.with(BYTES, BYTES).withName("former-ratings-source"),
                Materialized.as("former-ratings"));
        KStream<byte[], byte[]> told = builder.stream(
                        Topics.REPORTS.name(), Consumed.with(BYTES, BYTES).withName("reports"))
                .process(fold(sizes), Named.as("fold-report"));
        told.filter((_, value) -> value[0] == BareFold.RATING, Named.as("each-rating"))
                .to(Topics.RATINGS.name(), Produced.with(BYTES, BYTES).withName("ratings"));
        told.filterNot((_, value) -> value[0] == BareFold.RATING, Named.as("each-change"))
                .to(Topics.RATING_CHANGES.name(), Produced.with(BYTES, BYTES).withName("rating-changes"));
        return builder.build();
    }

    private static ProcessorSupplier<byte[], byte[], byte[], byte[]> fold(Sizes sizes) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<byte[], byte[], byte[], byte[]> get() {
                return new BareFold(sizes);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(store(BareFold.DOCUMENTS), store(BareFold.ANNOUNCED), store(BareFold.RECALCULATED));
            }
        };
    }

    private static StoreBuilder<?> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), BYTES)
                .withCachingDisabled();
    }

    static String key(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
