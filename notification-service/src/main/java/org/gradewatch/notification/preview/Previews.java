package org.gradewatch.notification.preview;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gradewatch.notification.alert.Hindsight;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.Foresight;
import org.gradewatch.notification.subscription.Wish;

/// What wishes would have brought in the last twelve months.
final class Previews implements Foresight {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Hindsight hindsight;
    private final DigestTimes digests;
    private final InstantSource clock;

    Previews(Hindsight hindsight, DigestTimes digests, InstantSource clock) {
        this.hindsight = hindsight;
        this.digests = digests;
        this.clock = clock;
    }

    Preview of(Wish wish) {
        LocalDate since = LocalDate.ofInstant(clock.instant(), LONDON).minusMonths(12);
        return Preview.of(since, hindsight.told(wish, since), digests);
    }

    @Override
    public int mailsInAYear(Wish wish) {
        return of(wish).mails();
    }
}
