package org.gradewatch.ingest.held.form;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Complaints about values, which are written for programs, in the words of the form.
public final class PlainWords {

    private static final Pattern MISSING =
            Pattern.compile("(?s)(?:reports\\.)?([\\w.-]+) is missing \\(expected: (.*)\\)");
    private static final Pattern GIVEN =
            Pattern.compile("(?s)(?:reports\\.)?([\\w.-]+): '(.*?)'( twice)? \\(expected: (.*)\\)");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{4,}(?:_[A-Z]+)*\\b(?!-)");
    private static final Pattern ISO_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private static final Map<String, String> FIELDS = Map.of(
            "authority", FieldNames.AUTHORITY,
            "kind", FieldNames.KIND,
            "framework", FieldNames.FRAMEWORK,
            "edition", FieldNames.FRAMEWORK,
            "basis", FieldNames.BASIS,
            "inspectionStart", FieldNames.FIRST_DAY,
            "windows", FieldNames.FIRST_DAY,
            "inspectionEnd", FieldNames.LAST_DAY,
            "publishedOn", FieldNames.PUBLISHED_ON);

    private static final Map<String, String> LABELS = Map.of(
            FieldNames.AUTHORITY, "Authority",
            FieldNames.KIND, "Kind",
            FieldNames.FRAMEWORK, "Framework",
            FieldNames.BASIS, "Source",
            FieldNames.FIRST_DAY, "First day on site",
            FieldNames.LAST_DAY, "Last day on site",
            FieldNames.PUBLISHED_ON, "Published on");

    private PlainWords() {}

    /// @param firstGrade the name of the field that a complaint about all grades is linked to
    static Wrong of(int report, String complaint, String firstGrade) {
        Matcher missing = MISSING.matcher(complaint);
        if (missing.matches()) {
            String field = field(missing.group(1), null, firstGrade);
            return new Wrong(FieldNames.of(report, field), missing(field, missing.group(1), plain(missing.group(2))));
        }
        Matcher given = GIVEN.matcher(complaint);
        if (given.matches()) {
            String field = field(given.group(1), given.group(2), firstGrade);
            String what = given.group(2) + (given.group(3) == null ? "" : given.group(3));
            return new Wrong(
                    FieldNames.of(report, field), given(field, given.group(1), plain(what), plain(given.group(4))));
        }
        return new Wrong(FieldNames.of(report, FieldNames.AUTHORITY), plain(complaint));
    }

    private static String missing(String field, String name, String expected) {
        return switch (name) {
            case "authority" -> "Choose the authority that it is about";
            case "judgements" -> "No grade is given: expected is " + expected;
            default -> "%s is missing: expected is %s".formatted(label(field, name), expected);
        };
    }

    private static String given(String field, String name, String given, String expected) {
        if (!name.equals("judgements")) {
            return "%s cannot be “%s”: expected is %s".formatted(label(field, name), given, expected);
        }
        return expected.startsWith("none")
                ? "There can be no grades: expected is " + expected
                : "%s cannot have a grade: expected is %s".formatted(label(field, name), expected);
    }

    private static String field(String name, @Nullable String given, String firstGrade) {
        if (name.startsWith("judgements.")) {
            return "grade-" + name.substring("judgements.".length());
        }
        if (name.equals("judgements")) {
            return given != null && CODE.matcher(given).matches() ? "grade-" + given : firstGrade;
        }
        return FIELDS.getOrDefault(name, FieldNames.AUTHORITY);
    }

    private static String label(String field, String name) {
        if (field.startsWith("grade-")) {
            return Areas.name(new Area(field.substring("grade-".length())));
        }
        return FIELDS.containsKey(name) ? LABELS.getOrDefault(field, name) : name;
    }

    /// Areas, grades and days in words, lists without brackets.
    public static String plain(String text) {
        String words = CODE.matcher(text.replaceAll("[\\[\\]{}]", "").replace('=', ' '))
                .replaceAll(PlainWords::word);
        return ISO_DAY.matcher(words).replaceAll(day -> day(day.group()));
    }

    private static String word(MatchResult code) {
        Area area = new Area(code.group());
        Grade grade = new Grade(code.group());
        if (Areas.all().contains(area)) {
            return Wording.area(area);
        }
        return Areas.grades().contains(grade) || code.group().contains("_") ? Wording.grade(grade) : code.group();
    }

    private static String day(String iso) {
        try {
            return Wording.day(java.time.LocalDate.parse(iso));
        } catch (java.time.DateTimeException e) {
            return iso;
        }
    }
}
