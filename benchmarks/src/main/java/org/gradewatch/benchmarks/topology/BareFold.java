package org.gradewatch.benchmarks.topology;

import java.util.Arrays;
import java.util.Random;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/// Reads what is kept of the report's authority, puts and forwards as many bytes as ours does.
final class BareFold implements Processor<byte[], byte[], byte[], byte[]> {

    static final String DOCUMENTS = "documents";
    static final String ANNOUNCED = "announced";

    /// Ours puts something there only where rules changed.
    static final String RECALCULATED = "recalculated";

    static final byte RATING = 1;
    static final byte CHANGE = 2;

    /// As long as a document's id is.
    private static final String REST_OF_KEY = "0".repeat(60);

    private final byte[][] documentBytes;
    private final byte[][] announcedBytes;
    private final byte[][] ratingBytes;
    private final byte[][] changeBytes;

    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<String, byte[]> documents;
    private KeyValueStore<String, byte[]> announced;
    private long bytesRead;

    @SuppressWarnings("NullAway.Init")
    BareFold(Sizes sizes) {
        documentBytes = bytes(sizes.document(), (byte) 0);
        announcedBytes = bytes(sizes.announced(), (byte) 0);
        ratingBytes = bytes(sizes.rating(), RATING);
        changeBytes = bytes(sizes.change(), CHANGE);
    }

    private static byte[][] bytes(int[] sizes, byte first) {
        var random = new Random(1);
        return Arrays.stream(sizes)
                .mapToObj(size -> {
                    byte[] bytes = new byte[size];
                    random.nextBytes(bytes);
                    if (size > 0) {
                        bytes[0] = first;
                    }
                    return bytes;
                })
                .toArray(byte[][]::new);
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> ownContext) {
        context = ownContext;
        documents = ownContext.getStateStore(DOCUMENTS);
        announced = ownContext.getStateStore(ANNOUNCED);
    }

    @Override
    public void process(Record<byte[], byte[]> report) {
        String authority = BareTopology.key(report.key());
        int nth = Input.nth(report.timestamp());
        read(authority);
        documents.put(authority + "/" + (1_000 + nth) + REST_OF_KEY, documentBytes[nth]);
        announced.put(authority, announcedBytes[nth]);
        context.forward(report.withValue(ratingBytes[nth]));
        if (changeBytes[nth].length > 0) {
            context.forward(report.withValue(changeBytes[nth]));
        }
    }

    private void read(String authority) {
        try (var entries = documents.prefixScan(authority + "/", new StringSerializer())) {
            entries.forEachRemaining(entry -> bytesRead += entry.value.length);
        }
        byte[] last = announced.get(authority);
        bytesRead += last == null ? 0 : last.length;
    }
}
