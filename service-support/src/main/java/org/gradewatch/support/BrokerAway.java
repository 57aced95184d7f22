package org.gradewatch.support;

import java.time.Duration;
import java.util.List;

/// The broker did not answer for as long as a start is willing to wait.
final class BrokerAway extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    BrokerAway(List<String> bootstrapServers, Duration patience, Throwable cause) {
        super(
                "no broker at %s answered within %d s"
                        .formatted(String.join(",", bootstrapServers), patience.toSeconds()),
                cause);
    }
}
