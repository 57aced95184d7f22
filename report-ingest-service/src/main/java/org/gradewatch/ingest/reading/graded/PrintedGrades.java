package org.gradewatch.ingest.reading.graded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Grade;

/// The grades of one or more frameworks as they are printed.
public final class PrintedGrades {

    private final Map<String, Grade> byWords = new HashMap<>();
    private final List<String> longestFirst = new ArrayList<>();

    public PrintedGrades(Collection<Framework> frameworks) {
        frameworks.stream()
                .flatMap(framework -> framework.grades().entrySet().stream())
                .forEach(grade -> grade.getValue().printed().forEach(words -> {
                    if (byWords.put(key(words), grade.getKey()) == null) {
                        longestFirst.add(words);
                    }
                }));
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    }

    public Optional<Grade> of(String words) {
        return Optional.ofNullable(byWords.get(key(words)));
    }

    /// Whether some grade's words begin with these, which are not all of them.
    public boolean isStart(String words) {
        return byWords.keySet().stream().anyMatch(whole -> whole.startsWith(key(words) + " "));
    }

    /// A regular expression for any grade in any case of letters, the longest words first.
    public String anyCase() {
        return "(?i:"
                + alternatives(longestFirst.stream().map(PrintedGrades::spaced).toList()) + ")";
    }

    /// A regular expression for any grade that begins with a capital: so tables print it, while
    /// running text does not.
    public String capital() {
        return alternatives(longestFirst.stream()
                .map(words -> Pattern.quote(words.substring(0, 1)) + "(?i:" + spaced(words.substring(1)) + ")")
                .toList());
    }

    private static String alternatives(List<String> expressions) {
        return "(?:" + String.join("|", expressions) + ")";
    }

    private static String spaced(String words) {
        return words.replace(" ", "\\s+");
    }

    private static String key(String words) {
        return Letters.oneLine(words).toLowerCase(Locale.ROOT);
    }
}
