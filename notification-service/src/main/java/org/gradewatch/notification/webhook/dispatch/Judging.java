package org.gradewatch.notification.webhook.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.gradewatch.notification.webhook.dispatch.Judgement.Delivered;
import org.gradewatch.notification.webhook.dispatch.Judgement.Ended;
import org.gradewatch.notification.webhook.dispatch.Judgement.GivenUp;
import org.gradewatch.notification.webhook.dispatch.Judgement.NotTried;
import org.gradewatch.notification.webhook.dispatch.Judgement.TryAgain;
import org.gradewatch.notification.webhook.outgoing.Answer;
import org.gradewatch.notification.webhook.outgoing.Answer.Answered;
import org.gradewatch.notification.webhook.outgoing.Answer.Unreached;
import org.gradewatch.notification.webhook.outgoing.Why;

/// Judges an endpoint's answer as Standard Webhooks says: 2xx is success, whatever the body; 410
/// ends the endpoint; 429, 502 and 504 slow it down; everything else, a redirect too, is a failure
/// that is tried again, and not before the endpoint asked us to.
final class Judging {

    private static final Set<Integer> TOO_MUCH = Set.of(429, 502, 504);
    private static final int GONE = 410;
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final RetrySchedule schedule;
    private final Duration slowDown;
    private final InstantSource clock;

    Judging(RetrySchedule schedule, Duration slowDown, InstantSource clock) {
        this.schedule = schedule;
        this.slowDown = slowDown;
        this.clock = clock;
    }

    /// @param tries with this one
    Judgement of(Answer answer, int tries) {
        return switch (answer) {
            case Answered answered -> of(answered, tries);
            case Unreached(var why, var detail, var took) when why == Why.BUSY -> new NotTried(detail);
            case Unreached(var why, var detail, var took) -> again(why + ": " + detail, tries, Duration.ZERO, false);
        };
    }

    private Judgement of(Answered answer, int tries) {
        String said = "status " + answer.status();
        if (answer.status() >= 200 && answer.status() < 300) {
            return new Delivered(said);
        }
        String control = answer.headers().getOrDefault("webhook-delivery", "");
        if (answer.status() == GONE || control.equals("disable")) {
            return new Ended(said + (control.isEmpty() ? "" : ", webhook-delivery: " + control));
        }
        if (control.equals("abort-message")) {
            return new GivenUp(said + ", webhook-delivery: " + control);
        }
        return again(said, tries, asked(answer), TOO_MUCH.contains(answer.status()));
    }

    private Judgement again(String said, int tries, Duration asked, boolean tooMuch) {
        Duration rest = tooMuch ? max(slowDown, asked) : Duration.ZERO;
        return schedule.after(tries)
                .<Judgement>map(pause -> new TryAgain(said, max(pause, asked), rest))
                .orElseGet(() -> new GivenUp("%s, at the last of %d tries".formatted(said, tries)));
    }

    /// Seconds or a date; what is neither counts as nothing asked.
    private Duration asked(Answered answer) {
        String given = answer.headers().getOrDefault("retry-after", "").strip();
        if (given.isEmpty()) {
            return Duration.ZERO;
        }
        if (given.matches("\\d{1,9}")) {
            return min(Duration.ofSeconds(Long.parseLong(given)));
        }
        try {
            Instant until = ZonedDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return min(max(Duration.between(clock.instant(), until), Duration.ZERO));
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration min(Duration asked) {
        return asked.compareTo(LONGEST_WAIT) <= 0 ? asked : LONGEST_WAIT;
    }
}
