package org.gradewatch.benchmarks.serving;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.gradewatch.wire.Topics;

/// Notes when each change became visible to the instance: when its reader was handed the record.
public final class Polled implements ConsumerInterceptor<Object, Object> {

    private static final List<Long> TIMES = new CopyOnWriteArrayList<>();

    static int count() {
        return TIMES.size();
    }

    /// @param sequence of a change, from 1
    static long at(int sequence) {
        return TIMES.get(sequence - 1);
    }

    @Override
    public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
        long now = System.nanoTime();
        records.records(Topics.RATING_CHANGES.name()).forEach(_ -> TIMES.add(now));
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
