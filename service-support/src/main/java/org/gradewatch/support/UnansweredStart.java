package org.gradewatch.support;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one sentence that there is no broker.
final class UnansweredStart extends AbstractFailureAnalyzer<BrokerAway> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, BrokerAway why) {
        return new FailureAnalysis(
                "This service does not start: " + why.getMessage() + ".",
                "Start the broker, say where it is with spring.kafka.bootstrap-servers, or wait longer with"
                        + " gradewatch.kafka.patience.",
                why);
    }
}
