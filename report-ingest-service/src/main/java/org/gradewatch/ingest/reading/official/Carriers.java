package org.gradewatch.ingest.reading.official;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Counts which witnesses carried the judgements that were read, so that reports which rest on few
/// of them cannot pass unseen.
public final class Carriers {

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    void count(Agreement agreement) {
        agreement.carriers().forEach((area, witnesses) -> {
            String name = name(witnesses);
            counts.computeIfAbsent(name, _ -> new LongAdder()).increment();
            listeners.forEach(listener -> listener.accept(name));
        });
    }

    /// @param listener hears the witnesses of each judgement from now on, such as `TABLE+HEADINGS`
    public void tell(Consumer<String> listener) {
        listeners.add(listener);
    }

    /// By the witnesses that agreed, such as `TABLE+HEADINGS`, how many judgements.
    public Map<String, Long> counts() {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, count -> count.getValue().sum()));
    }

    private static String name(Set<Witness> witnesses) {
        return witnesses.stream().map(Witness::name).collect(Collectors.joining("+"));
    }
}
