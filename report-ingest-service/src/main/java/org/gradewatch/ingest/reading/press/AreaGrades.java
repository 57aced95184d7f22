package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.jspecify.annotations.Nullable;

/// The grades that stand beside the names of areas: in a list or a table, or in a plain sentence.
final class AreaGrades {

    /// One judgement for children in care and care leavers was given until the end of 2022, and
    /// published until the middle of 2023.
    private static final LocalDate ONE_UNTIL = LocalDate.of(2023, 1, 15);
    private static final LocalDate TWO_FROM = LocalDate.of(2023, 8, 1);

    private final AreaWords areas;
    private final Pattern row;
    private final Pattern told;
    private final Pattern given;
    private final Pattern found;
    private final Pattern one;

    AreaGrades(AreaWords areas) {
        this.areas = areas;
        String grade = "['\"]?(" + areas.grades().anyCase() + ")\\b['\"]?";
        String name = areas.anyName();
        this.row = Pattern.compile("(?i)^" + name
                + "(?: \\([^)]*\\))?(?:\\s*[:|–—-]\\s*|\\s+(?:is|was|has been|were|have been)(?: rated| judged|"
                + " graded)?(?: as| to be)? )"
                + grade + "[.;,]?(?: and)?$");
        String several = severalOf(name.replace("?(", "?(?:"));
        this.one = Pattern.compile(name);
        this.found = Pattern.compile("(?i)\\b(?:judged|found|rated|graded) " + several + "(?: (?:to be|as|both|all))* "
                + grade + "(?=[.,;]|$| (?:and|while|but|with)\\b)");
        this.told = Pattern.compile("(?i)" + several
                + "(?: \\([^)]*\\))?,? (?:(?:(?:is|are|was|were|has been|have been|being|both|also|all| )+"
                + "(?: ?(?:rated|judged|graded|deemed|found))?(?: as| to be)? )|(?=requires? ))" + grade
                + "(?=[.,;]|$| (?:and|while|but|with|by)\\b)");
        this.given = Pattern.compile("(?i)" + grade
                + " (?:rating |grade |judge?ment )?(?:for|in) (?:its |their |support for |services for |work with |how"
                + " it supports )?"
                + name + "(?=[.,;]|$| (?:and|while|but)\\b)");
    }

    /// @return by area every grade that is given; two of one area contradict each other
    Map<Area, Set<Grade>> in(Story story, @Nullable LocalDate day) {
        var found = new LinkedHashMap<Area, Set<Grade>>();
        for (Sentence sentence : story.sentences()) {
            String text = sentence.text();
            List<MatchResult> rows = row.matcher(text).results().toList();
            for (MatchResult match : rows) {
                put(found, match.group(1), match.group(2), day);
            }
            if (rows.isEmpty() && isOfThisInspection(sentence)) {
                Stream.of(told, this.found)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .forEach(match -> one.matcher(match.group(1))
                                .results()
                                .forEach(area -> put(found, area.group(1), match.group(2), day)));
                given.matcher(text).results().forEach(match -> put(found, match.group(2), match.group(1), day));
            }
        }
        return found;
    }

    /// "The impact of leaders, help and protection, and the experiences of children in care": each
    /// of them is meant.
    private static String severalOf(String name) {
        String item = "(?:(?:the|both|its|for|services|support|experiences|and|progress|of) ){0,6}" + name;
        return "(" + item + "(?:(?:, and|,| and| as well as) " + item + "){0,4})";
    }

    /// The rows of a list or a table tell grades of parts, and so that there was an inspection.
    List<Claim> claims(Story story, @Nullable LocalDate day) {
        boolean partsAreAll = Verdict.withoutOverall(day).isPresent();
        return story.sentences().stream()
                .flatMap(sentence -> Stream.concat(
                                row.matcher(sentence.text()).results(),
                                partsAreAll && isToldByInspectors(sentence)
                                        ? told.matcher(sentence.text()).results()
                                        : Stream.empty())
                        .filter(match -> !areas.isOverall(match.group(1)))
                        .map(match -> new Claim(
                                sentence,
                                match.start(),
                                match.end(),
                                areas.grades().of(match.group(2)).orElseThrow(),
                                Claim.Sense.FRESH,
                                Claim.Scope.PART,
                                null)))
                .toList();
    }

    /// Where there is no grade of the whole any more, those of the parts are the news.
    private static boolean isToldByInspectors(Sentence sentence) {
        return isOfThisInspection(sentence) && Occasion.isInspectionToldIn(sentence);
    }

    private static boolean isOfThisInspection(Sentence sentence) {
        PressWords words = PressWords.SHIPPED;
        String text = sentence.text();
        return !words.earlier().in(text)
                && !words.hopes().in(text)
                && !words.denials().in(text)
                && !words.crowds().in(text)
                && !words.others().in(text)
                && !words.visits().in(text)
                && !words.unreliable().in(text)
                && sentence.spoken().isEmpty()
                && !text.matches(".*\\b20\\d\\d\\b.*");
    }

    private void put(Map<Area, Set<Grade>> found, String name, String words, @Nullable LocalDate day) {
        Grade grade = areas.grades().of(words).orElseThrow();
        Area area = areas.area(name);
        if (!area.equals(AreaWords.BOTH)) {
            add(found, area, grade);
        } else if (day != null && day.isBefore(ONE_UNTIL)) {
            add(found, Area.CHILDREN_IN_CARE, grade);
        } else if (day != null && !day.isBefore(TWO_FROM)) {
            add(found, Area.CHILDREN_IN_CARE, grade);
            add(found, Area.CARE_LEAVERS, grade);
        }
    }

    private static void add(Map<Area, Set<Grade>> found, Area area, Grade grade) {
        found.computeIfAbsent(area, _ -> new LinkedHashSet<>()).add(grade);
    }
}
