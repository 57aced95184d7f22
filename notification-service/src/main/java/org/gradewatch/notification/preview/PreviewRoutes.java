package org.gradewatch.notification.preview;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.gradewatch.notification.alert.Hindsight;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.SubscribeRequest;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.notification.subscription.Wishes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// How many mails a wish would have brought in the last twelve months. Nothing of it is kept.
@RestController
class PreviewRoutes {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Wishes wishes;
    private final Hindsight hindsight;
    private final DigestTimes digests;
    private final PreviewSettings settings;
    private final InstantSource clock;
    private Instant minute = Instant.MIN;
    private int inMinute;

    PreviewRoutes(
            Wishes wishes, Hindsight hindsight, DigestTimes digests, PreviewSettings settings, InstantSource clock) {
        this.wishes = wishes;
        this.hindsight = hindsight;
        this.digests = digests;
        this.settings = settings;
        this.clock = clock;
    }

    /// The body of `POST /subscriptions`; an address in it is not looked at.
    @PostMapping(
            path = "/subscriptions/preview",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    Preview preview(@RequestBody SubscribeRequest request) {
        count();
        Wish wish = wishes.read(request);
        LocalDate since = LocalDate.ofInstant(clock.instant(), LONDON).minusMonths(12);
        return Preview.of(since, hindsight.told(wish, since), digests);
    }

    private synchronized void count() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        inMinute = now.equals(minute) ? inMinute + 1 : 1;
        minute = now;
        if (inMinute > settings.inAllPerMinute()) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS, "too many previews in this minute (expected: again in a minute)");
        }
    }
}
