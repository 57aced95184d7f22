package org.gradewatch.notification.webhook.dispatch;

import java.time.Duration;

/// What follows from an endpoint's answer.
sealed interface Judgement {

    /// How it stands in the record of attempts.
    String detail();

    record Delivered(String detail) implements Judgement {}

    /// @param slowDown how long the endpoint rests, since it has too much; zero where it does not
    record TryAgain(String detail, Duration after, Duration slowDown) implements Judgement {}

    /// This event is not tried any more.
    record GivenUp(String detail) implements Judgement {}

    /// The endpoint wants no events any more.
    record Ended(String detail) implements Judgement {}

    /// We were too busy ourselves; nothing was sent, and it says nothing about the endpoint.
    record NotTried(String detail) implements Judgement {}

    default String word() {
        return switch (this) {
            case Delivered ignored -> "DELIVERED";
            case TryAgain ignored -> "FAILED";
            case GivenUp ignored -> "GIVEN_UP";
            case Ended ignored -> "ENDED";
            case NotTried ignored -> "NOT_TRIED";
        };
    }
}
