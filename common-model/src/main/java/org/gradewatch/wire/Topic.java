package org.gradewatch.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/// A topic as `topics.yml` describes it.
///
/// @param writer the one service that writes it
public record Topic(String name, String key, String value, int partitions, Kept kept, String writer) {

    /// How long records stay.
    public enum Kept {
        @JsonProperty("for-ever")
        FOR_EVER,
        /// The last record of each key stays for ever.
        @JsonProperty("compacted")
        COMPACTED
    }

    /// The broker's settings for it.
    Map<String, String> configuration() {
        return switch (kept) {
            case FOR_EVER -> Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");
            case COMPACTED -> Map.of("cleanup.policy", "compact");
        };
    }

    /// The CloudEvents source of its records.
    String source() {
        return "/gradewatch/" + writer;
    }
}
