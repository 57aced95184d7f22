package org.gradewatch.notification.preview;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.alert.Hindsight.Told;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.wording.Headline;

/// @param since the first day that counts, by publication
/// @param mails that the wish would have brought, a digest counting as one
/// @param changes that they would have told of
/// @param last of these, the newest first
public record Preview(LocalDate since, int mails, int changes, List<Example> last) {

    private static final int EXAMPLES = 5;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public record Example(String authority, LocalDate publishedOn, String headline) {}

    static Preview of(LocalDate since, List<Told> told, DigestTimes digests) {
        return new Preview(
                since,
                mails(told, digests),
                told.size(),
                told.reversed().stream()
                        .limit(EXAMPLES)
                        .map(one -> example(one.alert().change()))
                        .toList());
    }

    private static Example example(RatingChanged change) {
        return new Example(change.authority().name(), publishedOn(change), new Headline(change, Map.of()).line());
    }

    /// Reports come out in the morning of a working day; the day is all that is known of the past.
    private static int mails(List<Told> told, DigestTimes digests) {
        Set<Object> mails = new HashSet<>();
        for (Told one : told) {
            var published = publishedOn(one.alert().change())
                    .atTime(LocalTime.NOON)
                    .atZone(LONDON)
                    .toInstant();
            mails.add(
                    one.frequency() == Frequency.IMMEDIATE
                            ? one.alert().sequence()
                            : digests.next(one.frequency(), published));
        }
        return mails.size();
    }

    private static LocalDate publishedOn(RatingChanged change) {
        return Objects.requireNonNull(
                Objects.requireNonNull(change.inspection(), "inspection").publishedOn(), "publishedOn");
    }
}
