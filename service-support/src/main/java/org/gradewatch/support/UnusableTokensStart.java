package org.gradewatch.support;

import org.gradewatch.support.tokens.UnfitTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in one sentence what is wrong with the file of tokens.
final class UnusableTokensStart extends AbstractFailureAnalyzer<UnfitTokens> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, UnfitTokens why) {
        return new FailureAnalysis(
                "This service does not start: " + why.getMessage() + ".",
                "Put the file right, or give another with gradewatch.access.file; 'gradewatch token create' makes one.",
                why);
    }
}
