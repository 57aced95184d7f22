package org.gradewatch.ingest.reading.press;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.ingest.reading.worded.Words;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;

/// What areas are called: by the reports' own labels, and by the shorter names of the press (data:
/// `reading/area-words.yml`).
///
/// @param byName in small letters; a name of two areas stands for [#BOTH]
record AreaWords(Map<String, Area> byName, PrintedGrades grades) {

    /// Children in care and care leavers: one judgement until 2022, two since.
    static final Area BOTH = new Area("BOTH_IN_AND_AFTER_CARE");

    static AreaWords of(Frameworks frameworks) {
        var byName = new LinkedHashMap<String, Area>();
        Words.shipped("/reading/area-words.yml", ShortNames.class)
                .forEach((area, names) -> names.forEach(name -> byName.put(name, area)));
        frameworks.all().stream()
                .filter(framework -> framework.rates() && framework.layout() != null)
                .forEach(framework -> Labels.printed(framework)
                        .forEach((area, labels) -> labels.forEach(label -> {
                            byName.put(key(label), area);
                            byName.put(key(label).replaceFirst("^the ", ""), area);
                        })));
        return new AreaWords(byName, new PrintedGrades(frameworks.all()));
    }

    /// A regular expression for any name, the longest first.
    String anyName() {
        return byName.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> Pattern.quote(name).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|", "(?i:(?:the )?(", "))"));
    }

    /// The same for the areas alone, without the whole.
    String anyPart() {
        return byName.entrySet().stream()
                .filter(name -> !name.getValue().equals(Area.OVERALL))
                .map(name -> Pattern.quote(name.getKey()))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    Area area(String name) {
        return Objects.requireNonNull(byName.get(key(name)), name);
    }

    boolean isOverall(String name) {
        return Area.OVERALL.equals(byName.get(key(name)));
    }

    boolean isLabel(String line) {
        return byName.containsKey(key(line.replaceFirst("\\s*[:–—-]*$", "")).replaceFirst("^the ", ""))
                || byName.containsKey(key(line.replaceFirst("\\s*[:–—-]*$", "")));
    }

    boolean isGrade(String line) {
        return grades.of(line.replaceAll("^['\"]|['\".]+$", "")).isPresent();
    }

    private static String key(String words) {
        return Letters.oneLine(words).toLowerCase(Locale.ROOT);
    }

    /// The form of the data file.
    static final class ShortNames extends LinkedHashMap<Area, List<String>> {}
}
