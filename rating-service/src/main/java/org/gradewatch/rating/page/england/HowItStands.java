package org.gradewatch.rating.page.england;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.Area;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// How England stands in one area, said in the first sentences of the page. Nothing is computed
/// from anything else: where no overall judgement was given, none is named.
final class HowItStands {

    /// Why an edition has no such area.
    private static final Map<Area, String> WHY_NOT_GIVEN = Map.of(
            Area.OVERALL, "inspections since April 2026 do not give one",
            Area.CARE_LEAVERS, "until 2022 they were judged together with children in care");

    private final Judged judged;
    private final Area area;
    private final boolean now;
    private final String when;

    /// @param pastDay absent for today
    HowItStands(Judged judged, Area area, @Nullable LocalDate pastDay) {
        this.judged = judged;
        this.area = area;
        this.now = pastDay == null;
        this.when = pastDay == null ? "" : "On " + Wording.day(pastDay) + ", ";
    }

    String words() {
        if (judged.all() == 0) {
            return "No authority is known yet.";
        }
        return grades() + without();
    }

    private String grades() {
        String subject = area.equals(Area.OVERALL) ? "overall" : "for " + Wording.area(area);
        String begin = Wording.capital(when + "of " + Wording.count(judged.all(), "authority", "authorities"));
        long good = judged.goodOrBetter(area);
        long between = judged.between(area);
        long inadequate = judged.inadequate(area);
        return "%s, %d %s good or better %s, %d %s improvement and %d %s inadequate."
                .formatted(begin, good, are(good), subject, between, require(between), inadequate, are(inadequate));
    }

    private String without() {
        long without = judged.without(area);
        long notGiven = judged.notGivenAnyMore(area);
        String what = area.equals(Area.OVERALL) ? "no overall judgement" : "no judgement of this";
        List<String> sentences = new ArrayList<>();
        String why = WHY_NOT_GIVEN.get(area);
        if (notGiven > 0 && why != null) {
            sentences.add(" %d %s %s: %s.".formatted(notGiven, have(notGiven), what, why));
            without -= notGiven;
        }
        if (without > 0) {
            sentences.add(" %d %s %s%s."
                    .formatted(without, have(without), what, sentences.isEmpty() ? "" : " for another reason"));
        }
        return String.join("", sentences);
    }

    private String are(long n) {
        if (now) {
            return n == 1 ? "is" : "are";
        }
        return n == 1 ? "was" : "were";
    }

    private String have(long n) {
        if (now) {
            return n == 1 ? "has" : "have";
        }
        return "had";
    }

    private String require(long n) {
        if (now) {
            return n == 1 ? "requires" : "require";
        }
        return "required";
    }
}
