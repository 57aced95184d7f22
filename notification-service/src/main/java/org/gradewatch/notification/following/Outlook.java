package org.gradewatch.notification.following;

import java.util.Comparator;
import java.util.List;
import org.gradewatch.notification.preview.Preview;
import org.gradewatch.wording.Wording;

/// What a wish would have brought, in words.
public record Outlook(String sentence, List<Line> last) {

    /// @param date for machines
    public record Line(String date, String day, String headline) {}

    static Outlook of(Preview preview) {
        return new Outlook(
                sentence(preview),
                preview.last().stream()
                        .sorted(Comparator.comparing(Preview.Example::publishedOn)
                                .reversed())
                        .map(one ->
                                new Line(one.publishedOn().toString(), Wording.day(one.publishedOn()), one.headline()))
                        .toList());
    }

    private static String sentence(Preview preview) {
        String since = Wording.day(preview.since());
        return preview.mails() == 0
                ? "Since %s, no change would have met this. You would have had no mails.".formatted(since)
                : "Since %s, this would have brought you %s about %s."
                        .formatted(
                                since,
                                Wording.count(preview.mails(), "mail", "mails"),
                                Wording.count(preview.changes(), "change", "changes"));
    }
}
