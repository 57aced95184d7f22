package org.gradewatch.ingest.history;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What headings and cells of a stranger's table mean, as data: `history/columns.yml` and the
/// labels of the frameworks.
final class Columns {

    private static final String FILE = "/history/columns.yml";

    private final Map<String, String> byHeading = new HashMap<>();
    private final Map<String, String> grades = new HashMap<>();
    private final Words words;

    private record Words(
            Map<String, List<String>> columns,
            Map<Area, List<String>> areas,
            Map<Grade, List<String>> grades,
            List<String> empty,
            List<String> uninspected,
            List<String> unreadable) {}

    Columns(Frameworks frameworks) {
        words = load();
        frameworks.all().forEach(framework -> {
            framework
                    .editions()
                    .forEach(edition -> edition.areas()
                            .forEach(
                                    (area, labels) -> labels.printed().forEach(label -> heading(label, column(area)))));
            framework.grades().forEach((grade, printed) -> printed.printed().forEach(word -> grade(word, grade)));
        });
        words.areas().forEach((area, headings) -> headings.forEach(heading -> heading(heading, column(area))));
        words.grades().forEach((grade, printed) -> printed.forEach(word -> grade(word, grade)));
        words.columns().forEach((column, headings) -> {
            heading(column, column);
            headings.forEach(heading -> heading(heading, column));
        });
    }

    /// The name that the shipped table has for the column.
    Optional<String> column(String heading) {
        return Optional.ofNullable(byHeading.get(letters(heading)));
    }

    static String column(Area area) {
        return area.word().toLowerCase(Locale.ROOT);
    }

    boolean isArea(String column) {
        return !words.columns().containsKey(column);
    }

    /// The word that the shipped table has for a grade; what is none stays as it is.
    String grade(String cell) {
        return grades.getOrDefault(letters(cell), cell);
    }

    boolean isEmpty(String cell) {
        return cell.isBlank() || isOneOf(words.empty(), cell);
    }

    boolean isUninspected(String cell) {
        return isOneOf(words.uninspected(), cell);
    }

    boolean isUnreadable(String cell) {
        return isOneOf(words.unreadable(), cell);
    }

    /// In small letters, without notes in brackets, blanks, digits and signs.
    static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("\\[[^]]*]|\\([^)]*\\)", "")
                .replaceAll("[^a-z]", "");
    }

    private static boolean isOneOf(List<String> some, String cell) {
        return some.stream().anyMatch(one -> one.equalsIgnoreCase(cell.strip()));
    }

    private void heading(String heading, String column) {
        byHeading.putIfAbsent(letters(heading), column);
    }

    private void grade(String word, Grade grade) {
        grades.put(letters(word), grade.word().toLowerCase(Locale.ROOT));
        grades.put(letters(grade.word()), grade.word().toLowerCase(Locale.ROOT));
    }

    private static Words load() {
        try (InputStream in = Columns.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + ": not on the class path");
            }
            return YAMLMapper.builder().build().readValue(in, Words.class);
        } catch (IOException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
    }
}
