package org.gradewatch.notification.webhook.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.gradewatch.notification.webhook.outgoing.Answer;
import org.gradewatch.notification.webhook.outgoing.Answer.Answered;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.jspecify.annotations.Nullable;

/// A call that was made, and what follows from it.
record Tried(Message message, Instant at, Answer answer, Judgement judgement) {

    Duration took() {
        return switch (answer) {
            case Answered answered -> answered.took();
            case Unreached unreached -> unreached.took();
        };
    }

    @Nullable
    Integer status() {
        return answer instanceof Answered answered ? answered.status() : null;
    }

    @Nullable
    String response() {
        return answer instanceof Answered answered ? answered.beginning() : null;
    }
}
