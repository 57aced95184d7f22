package org.gradewatch.notification.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/// The moments at which digests go out. Each falls on its day in London, whatever the clocks do
/// there: a time that a day skips comes as much later, one that it has twice comes once.
public record DigestTimes(LocalTime at, DayOfWeek weeklyOn) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// The first one after that moment; what is immediate is due at once.
    public Instant next(Frequency frequency, Instant after) {
        return switch (frequency) {
            case IMMEDIATE -> after;
            case DAILY -> nextDaily(after);
            case WEEKLY -> nextWeekly(after);
        };
    }

    private Instant nextDaily(Instant after) {
        LocalDate day = LocalDate.ofInstant(after, LONDON);
        while (!moment(day).isAfter(after)) {
            day = day.plusDays(1);
        }
        return moment(day);
    }

    private Instant nextWeekly(Instant after) {
        Instant next = nextDaily(after);
        while (LocalDate.ofInstant(next, LONDON).getDayOfWeek() != weeklyOn) {
            next = nextDaily(next);
        }
        return next;
    }

    private Instant moment(LocalDate day) {
        return day.atTime(at).atZone(LONDON).toInstant();
    }

    /// As in "mails come ...".
    public String words(Frequency frequency) {
        return switch (frequency) {
            case IMMEDIATE -> "at once";
            case DAILY -> "once a day, at %s".formatted(at);
            case WEEKLY -> "once a week, on %s at %s".formatted(weeklyOn.getDisplayName(TextStyle.FULL, Locale.UK), at);
        };
    }
}
