package org.gradewatch.notification.preview;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gradewatch.notification.subscription.SubscribeRequest;
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

    private final Wishes wishes;
    private final Previews previews;
    private final PreviewSettings settings;
    private Instant minute = Instant.MIN;
    private int inMinute;

    PreviewRoutes(Wishes wishes, Previews previews, PreviewSettings settings) {
        this.wishes = wishes;
        this.previews = previews;
        this.settings = settings;
    }

    /// The body of `POST /subscriptions`; an address in it is not looked at.
    @PostMapping(
            path = "/subscriptions/preview",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    Preview preview(@RequestBody SubscribeRequest request) {
        count();
        return previews.of(wishes.read(request));
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
