package org.gradewatch.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.Map;

/// A topic as `topics.yml` describes it.
///
/// @param writer the one service that writes it
public record Topic(String name, String key, String value, int partitions, Kept kept, String writer) {

    /// What Kafka's own clients and brokers agree on: a mebibyte, and the twelve bytes around it.
    private static final long LARGEST_RECORD = (1 << 20) + 12;

    /// How long records stay.
    public enum Kept {
        @JsonProperty("for-ever")
        FOR_EVER,
        /// The last record of each key stays for ever.
        @JsonProperty("compacted")
        COMPACTED
    }

    /// What the broker's settings for it must be, to the letter.
    Map<String, String> retention() {
        return switch (kept) {
            case FOR_EVER -> Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
            case COMPACTED -> Map.of("cleanup.policy", "compact");
        };
    }

    /// What they must be at least. With three copies a write is acknowledged when two have it: one
    /// broker may be lost without losing a fact, and one may be away without stopping anything.
    Map<String, Long> atLeast(int replication) {
        return Map.of("min.insync.replicas", replication < 3 ? 1L : 2L, "max.message.bytes", LARGEST_RECORD);
    }

    /// What it is made with. A dead letter is a whole record and its reason, so there is more room
    /// for it.
    Map<String, String> configuration(int replication) {
        var configuration = new HashMap<>(retention());
        atLeast(replication).forEach((key, least) -> configuration.put(key, least.toString()));
        if (name.endsWith(".dlt")) {
            configuration.put("max.message.bytes", String.valueOf(2 * LARGEST_RECORD));
        }
        return configuration;
    }

    /// Whether every record from the first is needed: what was put aside is not.
    boolean countsFromTheFirst() {
        return kept == Kept.FOR_EVER && !name.endsWith(".dlt");
    }

    /// The CloudEvents source of its records.
    public String source() {
        return "/gradewatch/" + writer;
    }
}
