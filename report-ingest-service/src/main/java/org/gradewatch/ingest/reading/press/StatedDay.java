package org.gradewatch.ingest.reading.press;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The day that an article gives for itself: in a line of its own near the beginning, never in
/// running text. It is an upper bound of the report's publication.
final class StatedDay {

    private static final int LINES = 14;
    private static final int LONGEST = 80;

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final Pattern LINE_OF_DATE =
            Pattern.compile("(?i)^(?:(?:posted|published|updated|date|first published|last updated|added)(?: on)?:?"
                    + " )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,?"
                    + " )?(?:(\\d{1,2})(?:st|nd|rd|th)?"
                    + " " + MONTH + ",? (20\\d\\d)|" + MONTH
                    + " (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d)"
                    + "|(\\d{1,2})[/.](\\d{1,2})[/.](20\\d\\d)|(20\\d\\d)-(\\d\\d)-(\\d\\d))(?:\\b.{0,30})?$");

    private StatedDay() {}

    /// The day of its publication, before that of an update.
    static @Nullable LocalDate in(Story story) {
        Map<Boolean, List<LocalDate>> days = story.sentences().stream()
                .filter(sentence -> sentence.number() < LINES && sentence.text().length() <= LONGEST)
                .map(sentence -> LINE_OF_DATE.matcher(sentence.text()))
                .filter(Matcher::find)
                .flatMap(found -> day(found).map(day -> Map.entry(isUpdate(found), day)).stream())
                .collect(Collectors.partitioningBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return Stream.of(false, true)
                .flatMap(update -> days.getOrDefault(update, List.of()).stream())
                .findFirst()
                .orElse(null);
    }

    private static boolean isUpdate(Matcher found) {
        return found.group().toLowerCase(Locale.ROOT).matches("(?:last )?updated.*");
    }

    private static Optional<LocalDate> day(Matcher found) {
        try {
            if (found.group(1) != null) {
                return Optional.of(LocalDate.of(number(found, 3), month(found.group(2)), number(found, 1)));
            }
            if (found.group(4) != null) {
                return Optional.of(LocalDate.of(number(found, 6), month(found.group(4)), number(found, 5)));
            }
            if (found.group(7) != null) {
                return inFigures(number(found, 7), number(found, 8), number(found, 9));
            }
            return Optional.of(LocalDate.of(number(found, 10), number(found, 11), number(found, 12)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// 5/6/2019 may be either of two days, so it is none.
    private static Optional<LocalDate> inFigures(int first, int second, int year) {
        if (first != second && first <= 12 && second <= 12) {
            return Optional.empty();
        }
        return Optional.of(second > 12 ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first));
    }

    private static int month(String word) {
        return "janfebmaraprmayjunjulaugsepoctnovdec"
                                .indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT))
                        / 3
                + 1;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
