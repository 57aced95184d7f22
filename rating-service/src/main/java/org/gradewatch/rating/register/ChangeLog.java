package org.gradewatch.rating.register;

import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.gradewatch.model.RatingChanged;

/// Everything that was announced, in order. The sequence is the ordinal of the committed record in
/// the one partition of its topic, from 1: the same for every reader and after every restart.
final class ChangeLog {

    /// @param sequence its place among all that was announced
    record Sequenced(long sequence, RatingChanged change) {}

    /// @param next where a reader goes on: everything up to there was looked at
    record Page(List<Sequenced> items, long next) {}

    private final NavigableMap<Long, Sequenced> changes = new ConcurrentSkipListMap<>();
    private volatile long last;

    /// Called in the order of the partition, by one thread.
    void add(RatingChanged change) {
        long sequence = last + 1;
        changes.put(sequence, new Sequenced(sequence, change));
        last = sequence;
    }

    /// A record that cannot be read counts like any other, or all after it would be counted wrong.
    void passOver() {
        long sequence = last + 1;
        last = sequence;
    }

    long last() {
        return last;
    }

    Page after(long sequence, int limit, Predicate<RatingChanged> wanted) {
        long end = last;
        if (sequence >= end) {
            return new Page(List.of(), sequence);
        }
        List<Sequenced> items = changes.tailMap(sequence, false).headMap(end, true).values().stream()
                .filter(change -> wanted.test(change.change()))
                .limit(limit)
                .toList();
        boolean full = items.size() == limit;
        return new Page(items, full ? items.getLast().sequence() : end);
    }
}
