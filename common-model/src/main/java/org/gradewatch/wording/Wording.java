package org.gradewatch.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.gradewatch.model.Area;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;

/// The events' words in people's words. A word of a framework to come reads as it is written, in
/// small letters.
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Map<Area, String> AREAS = Map.of(
            Area.OVERALL, "overall effectiveness",
            Area.LEADERS, "impact of leaders",
            Area.HELP_AND_PROTECTION, "help and protection",
            Area.CHILDREN_IN_CARE, "children in care",
            Area.CARE_LEAVERS, "care leavers",
            Area.ADOPTION, "adoption");

    private Wording() {}

    public static String area(Area area) {
        return AREAS.getOrDefault(area, plain(area.word()));
    }

    /// As it opens a line.
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    public static String grade(Grade grade) {
        return plain(grade.word());
    }

    public static String direction(Direction direction) {
        return switch (direction) {
            case IMPROVED -> "improved";
            case DECLINED -> "fell";
            case UNCHANGED -> "no change";
            case FIRST -> "first judgement recorded";
            case NO_LONGER_JUDGED -> "no longer given";
            case NOW_JUDGED -> "now given separately";
        };
    }

    public static String kind(Kind kind) {
        return switch (kind) {
            case FULL_INSPECTION -> "inspection";
            case REINSPECTION -> "re-inspection";
            case FOCUSED_VISIT -> "focused visit";
            case MONITORING_VISIT -> "monitoring visit";
            case ASSURANCE_VISIT -> "assurance visit";
            case JTAI -> "joint targeted area inspection";
            case AREA_SEND -> "area SEND inspection";
            case OTHER -> "letter";
        };
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String count(long n, String one, String many) {
        return n == 1 ? "1 " + one : n + " " + many;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.UK).replace('_', ' ');
    }
}
