package org.gradewatch.ingest.reading.graded;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;

/// The labels of areas as regular expressions.
public final class Labels {

    private Labels() {}

    /// By area, an expression for any label that the edition prints for it.
    public static Map<Area, String> of(Edition edition) {
        var labels = new LinkedHashMap<Area, String>();
        edition.areas().forEach((area, words) -> labels.put(area, expression(words.printed())));
        return labels;
    }

    /// By area, an expression for the labels of areas that other editions of the framework have,
    /// and this one has not.
    public static Map<Area, String> foreign(Framework framework, Edition edition) {
        var labels = new LinkedHashMap<Area, String>();
        framework.editions().stream()
                .flatMap(other -> other.areas().entrySet().stream())
                .filter(other -> !edition.areas().containsKey(other.getKey()))
                .forEach(other ->
                        labels.put(other.getKey(), expression(other.getValue().printed())));
        return labels;
    }

    /// Every label of the framework's areas, whatever the edition.
    public static Map<Area, List<String>> printed(Framework framework) {
        return framework.editions().stream()
                .flatMap(edition -> edition.areas().entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        area -> area.getValue().printed(),
                        (one, other) -> Stream.concat(one.stream(), other.stream())
                                .distinct()
                                .toList(),
                        LinkedHashMap::new));
    }

    /// For any of these labels, the longest first: one may be the beginning of another.
    public static String expression(Collection<String> labels) {
        return labels.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(label -> Stream.of(Letters.plain(label).split(" "))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|", "(?i:", ")"));
    }
}
