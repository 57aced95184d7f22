package org.gradewatch.support;

import org.gradewatch.wire.UnfitTopics;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one sentence, instead of a page of stack, why a service does not start on these topics.
final class RefusedStart extends AbstractFailureAnalyzer<UnfitTopics> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, UnfitTopics why) {
        return new FailureAnalysis(
                "This service does not start: " + why.getMessage() + ".",
                "Put the topics right (kafka-configs.sh, kafka-topics.sh), or use another broker. A topic with another"
                        + " number of partitions must be copied into a new one: its keys lie elsewhere. A log whose"
                        + " beginning was deleted must come from a copy: all is counted from its first record.",
                why);
    }
}
