package org.gradewatch.ingest.reading.press;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradewatch.ingest.reading.dated.Day;
import org.jspecify.annotations.Nullable;

/// The day on which, as an article says in so many words, the inspectorate's report was published:
/// for an article that does not say when it was written itself.
final class ReportDay {

    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)\\b(?:report|findings|ofsted)\\b[^.;]{0,60}?\\b(?:published|released|issued)\\b(?: [\\w']+){0,4}?"
                    + " (?:on |today,? )?\\(?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the"
                    + " )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)?"
                    + " (january|february|march|april|may|june|july|august|september|october|november|december),?"
                    + " (20\\d\\d)\\b");

    private ReportDay() {}

    static @Nullable LocalDate in(Story story) {
        List<LocalDate> days = story.sentences().stream()
                .flatMap(sentence -> PUBLISHED.matcher(sentence.text()).results())
                .flatMap(ReportDay::day)
                .distinct()
                .toList();
        return days.size() == 1 ? days.getFirst() : null;
    }

    private static Stream<LocalDate> day(MatchResult found) {
        try {
            return Stream.of(LocalDate.of(
                    Integer.parseInt(found.group(3)),
                    Objects.requireNonNull(Day.month(found.group(2))),
                    Integer.parseInt(found.group(1))));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }
}
