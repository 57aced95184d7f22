package org.gradewatch.ingest.reading.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;

/// The areas that an article lists by their full labels, and the one edition that has just these.
record ListedAreas(Framework framework, Edition edition, Set<Area> areas) {

    /// Empty when the labels are those of no edition, or of several.
    static Optional<ListedAreas> in(String article, Frameworks frameworks) {
        List<ListedAreas> fitting = frameworks.all().stream()
                .filter(framework -> framework.rates() && framework.layout() != null)
                .flatMap(framework -> framework.editions().stream()
                        .filter(edition -> listed(article, framework).equals(labels(edition)))
                        .map(edition -> new ListedAreas(
                                framework, edition, labels(edition).keySet())))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /// Where one label is the beginning of another, the text is read as the longer one.
    private static Map<Area, String> listed(String article, Framework framework) {
        var listed = new LinkedHashMap<Area, String>();
        Labels.printed(framework).forEach((area, labels) -> {
            if (!area.equals(Area.OVERALL)) {
                labels.stream()
                        .filter(label -> occurs(label, article))
                        .max(java.util.Comparator.comparingInt(String::length))
                        .ifPresent(label -> listed.put(area, label));
            }
        });
        return listed;
    }

    private static boolean occurs(String label, String article) {
        Matcher found =
                Pattern.compile(Labels.expression(List.of(label)) + "\\b").matcher(article);
        return found.find();
    }

    private static Map<Area, String> labels(Edition edition) {
        return edition.areas().entrySet().stream()
                .filter(area -> !area.getKey().equals(Area.OVERALL))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, area -> area.getValue().printed().getFirst()));
    }
}
