package org.gradewatch.rating.following;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.question.Asked;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/// Everything that was announced, in order. The sequence is the ordinal of the committed record in
/// the one partition of its topic, from 1: the same for every reader and after every restart.
public final class ChangeLog {

    /// @param sequence its place among all that was announced
    public record Sequenced(long sequence, RatingChanged change) {}

    /// @param next where a reader goes on: everything up to there was looked at
    public record Page(List<Sequenced> items, long next) {}

    private final NavigableMap<Long, Sequenced> changes = new ConcurrentSkipListMap<>();
    private final Sinks.Many<Long> ends = Sinks.many().replay().latestOrDefault(0L);
    private volatile long last;

    /// Called in the order of the partition, by one thread.
    public void add(RatingChanged change) {
        long sequence = last + 1;
        changes.put(sequence, new Sequenced(sequence, change));
        goOnTo(sequence);
    }

    /// A record that cannot be read counts like any other, or all after it would be counted wrong.
    void passOver() {
        goOnTo(last + 1);
    }

    private void goOnTo(long sequence) {
        last = sequence;
        ends.emitNext(sequence, Sinks.EmitFailureHandler.FAIL_FAST);
    }

    /// The last sequence.
    public long last() {
        return last;
    }

    /// The last sequence now, and each that comes.
    Flux<Long> ends() {
        return ends.asFlux();
    }

    /// @param limit how many at most
    public Page after(long sequence, int limit, Predicate<RatingChanged> wanted) {
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

    /// The first that is wanted after a sequence, and not after another.
    Optional<Sequenced> next(long after, long end, Predicate<RatingChanged> wanted) {
        Map.Entry<Long, Sequenced> entry = changes.higherEntry(after);
        while (entry != null && entry.getKey() <= end) {
            if (wanted.test(entry.getValue().change())) {
                return Optional.of(entry.getValue());
            }
            entry = changes.higherEntry(entry.getKey());
        }
        return Optional.empty();
    }

    public Stream<Sequenced> all(Predicate<RatingChanged> wanted) {
        return changes.values().stream().filter(change -> wanted.test(change.change()));
    }

    /// Newest first.
    ///
    /// @param sequence before which they were announced
    public Stream<Sequenced> before(long sequence, Predicate<RatingChanged> wanted) {
        return changes.headMap(sequence, false).descendingMap().values().stream()
                .filter(change -> wanted.test(change.change()));
    }

    /// The first after a sequence, if there is one already.
    public Optional<Sequenced> after(long sequence) {
        return Optional.ofNullable(changes.higherEntry(sequence)).map(Map.Entry::getValue);
    }

    /// A record that could not be read has a sequence, and is not found.
    ///
    /// @param sequence as somebody wrote it
    public Sequenced find(String sequence) {
        try {
            Sequenced change = changes.get(Long.parseLong(sequence));
            if (change != null) {
                return change;
            }
        } catch (NumberFormatException e) {
            // Answered below like any other that is not there.
        }
        throw Asked.unknownChange(sequence, last);
    }
}
