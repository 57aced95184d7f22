package org.gradewatch.ingest.reading.press;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// The year of the inspection before, where an article gives the year and no grade.
final class EarlierYear {

    private static final Pattern SINCE = Pattern.compile(
            "(?i)since (?:the |its |their )?(?:last |previous )?(?:full )?(?:ofsted )?(?:\\w+ )?inspection"
                    + " (?:of|in)(?: \\w+)? (20[0-4]\\d)\\b");

    private EarlierYear() {}

    static @Nullable StatedPrevious in(List<Sentence> sentences) {
        Set<Integer> years = sentences.stream()
                .flatMap(sentence -> SINCE.matcher(sentence.text()).results())
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
        return years.size() == 1 ? new StatedPrevious(null, years.iterator().next()) : null;
    }
}
