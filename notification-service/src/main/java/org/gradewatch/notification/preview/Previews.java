package org.gradewatch.notification.preview;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.gradewatch.notification.alert.Hindsight;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.Foresight;
import org.gradewatch.notification.subscription.Wish;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// What wishes would have brought in the last twelve months.
public final class Previews implements Foresight {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Hindsight hindsight;
    private final DigestTimes digests;
    private final InstantSource clock;
    private final PreviewSettings settings;
    private Instant minute = Instant.MIN;
    private int inMinute;

    Previews(Hindsight hindsight, DigestTimes digests, InstantSource clock, PreviewSettings settings) {
        this.hindsight = hindsight;
        this.digests = digests;
        this.clock = clock;
        this.settings = settings;
    }

    /// Counts who asks; what we ask for ourselves is not counted.
    ///
    /// @throws ResponseStatusException when that are too many
    public synchronized void admit() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        inMinute = now.equals(minute) ? inMinute + 1 : 1;
        minute = now;
        if (inMinute > settings.inAllPerMinute()) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS, "too many previews in this minute (expected: again in a minute)");
        }
    }

    public Preview of(Wish wish) {
        LocalDate since = LocalDate.ofInstant(clock.instant(), LONDON).minusMonths(12);
        return Preview.of(since, hindsight.told(wish, since), digests);
    }

    @Override
    public int mailsInAYear(Wish wish) {
        return of(wish).mails();
    }
}
