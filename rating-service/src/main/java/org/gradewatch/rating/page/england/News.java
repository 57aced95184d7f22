package org.gradewatch.rating.page.england;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.rating.page.Day;
import org.gradewatch.wording.Headline;
import org.gradewatch.wording.Wording;

/// What changed lately: of the last thirty days, or else the last few that there were.
///
/// @param words how many there are, or when the last one was
/// @param items newest first
record News(String words, List<Item> items) {

    private static final int DAYS = 30;
    private static final int SHOWN = 12;
    private static final int FEW = 5;
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    record Item(String headline, String href, Day day) {}

    private record Dated(LocalDate day, Sequenced change) {}

    /// @param day the day that the page shows; what came later is not in it
    static News of(ChangeLog changes, LocalDate day) {
        List<Dated> before = changes.all(_ -> true)
                .map(change -> new Dated(day(change.change()), change))
                .filter(dated -> !dated.day().isAfter(day))
                .sorted(Comparator.comparing(Dated::day)
                        .thenComparing(dated -> dated.change().sequence())
                        .reversed())
                .toList();
        if (before.isEmpty()) {
            return new News("Nothing was announced yet.", List.of());
        }
        LocalDate since = day.minusDays(DAYS);
        List<Dated> recent =
                before.stream().filter(dated -> dated.day().isAfter(since)).toList();
        return recent.isEmpty() ? lastOnes(before) : recent(recent);
    }

    private static News recent(List<Dated> recent) {
        String words = Wording.capital(Wording.count(recent.size(), "announcement", "announcements"))
                + " in these 30 days"
                + (recent.size() > SHOWN ? ", the newest %d of them here.".formatted(SHOWN) : ".");
        return new News(words, items(recent, SHOWN));
    }

    private static News lastOnes(List<Dated> before) {
        return new News(
                "Nothing was published in these 30 days. The last was on %s."
                        .formatted(Wording.day(before.getFirst().day())),
                items(before, FEW));
    }

    private static List<Item> items(List<Dated> dated, int most) {
        return dated.stream().limit(most).map(News::item).toList();
    }

    private static Item item(Dated dated) {
        return new Item(
                new Headline(dated.change().change(), Map.of()).line(),
                "/rating-changes/" + dated.change().sequence(),
                Day.of(dated.day()));
    }

    /// A report is news on the day on which it was published, though we learnt of it later; what we
    /// put right is news when we do.
    static LocalDate day(RatingChanged change) {
        LocalDate announced = day(change.announcedAt());
        return switch (change.reason()) {
            case NEW_INSPECTION, PROVISIONAL_CONFIRMED, VISIT -> {
                LocalDate published =
                        change.inspection() == null ? null : change.inspection().publishedOn();
                yield published == null ? announced : published;
            }
            case CORRECTION, WITHDRAWAL, RECALCULATED -> announced;
        };
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ENGLAND);
    }
}
