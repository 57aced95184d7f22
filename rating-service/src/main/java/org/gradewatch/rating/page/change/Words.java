package org.gradewatch.rating.page.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.wording.Moves;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What a change says, in sentences.
final class Words {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private Words() {}

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ENGLAND);
    }

    static String reason(ChangeReason reason) {
        return switch (reason) {
            case NEW_INSPECTION -> "A new inspection";
            case PROVISIONAL_CONFIRMED -> "The report of what was provisional";
            case CORRECTION -> "A correction of what was announced before";
            case WITHDRAWAL -> "A report was withdrawn";
            case RECALCULATED -> "Computed again by changed rules";
            case VISIT -> "A letter about a visit, which gives no grades";
        };
    }

    static String direction(Direction direction) {
        return switch (direction) {
            case IMPROVED -> "Improved";
            case DECLINED -> "Fell";
            case UNCHANGED -> "No change";
            case FIRST -> "First judgement known";
            case NO_LONGER_JUDGED -> "No longer given";
            case NOW_JUDGED -> "Now given separately";
        };
    }

    /// `Improved by one step, from good to outstanding.`
    static String sentence(AreaChange area) {
        String now = Moves.after(area);
        return switch (area.direction()) {
            case IMPROVED, DECLINED -> Wording.capital(Moves.sentence(area)) + ".";
            case UNCHANGED -> Wording.capital(now) + ", as before.";
            case FIRST -> Wording.capital(now) + ". No earlier judgement is known.";
            case NOW_JUDGED -> Wording.capital(now) + ", now given separately.";
            case NO_LONGER_JUDGED ->
                area.before() == null
                        ? "No longer given."
                        : "No longer given. Before, it was “%s”."
                                .formatted(Wording.grade(area.before().grade()));
        };
    }

    /// How the two judgements can be compared, and who says what was before; empty where there is
    /// nothing to say.
    ///
    /// @param edition of the inspection that is current now
    static String note(AreaChange area, @Nullable String edition) {
        return Stream.of(stated(area.before()), comparable(area), gone(area, edition), awaited(area))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String gone(AreaChange area, @Nullable String edition) {
        boolean noLongerThere = Frameworks.shipped()
                .edition(edition)
                .filter(known -> !known.areas().containsKey(area.area()))
                .isPresent();
        return area.direction() == Direction.NO_LONGER_JUDGED && area.area().equals(Area.OVERALL) && noLongerThere
                ? "Inspections since April 2026 give no overall judgement."
                : "";
    }

    private static String stated(RatingChanged.@Nullable Before before) {
        if (before == null || !before.stated()) {
            return "";
        }
        String year = before.year() == null ? "" : ", of " + before.year() + ",";
        return "The judgement before%s is what the document itself says of it.".formatted(year);
    }

    private static String comparable(AreaChange area) {
        if (area.before() == null || area.after() == null) {
            return "";
        }
        return switch (area.comparable()) {
            case YES -> "";
            case ACROSS_FRAMEWORKS -> "The two were given under different frameworks of inspection.";
            case SCOPE_CHANGED ->
                "The two do not cover the same: until 2022 children in care and care leavers were judged together.";
            case NO -> "The two cannot be compared.";
        };
    }

    private static String awaited(AreaChange area) {
        return area.after() != null && area.after().awaitingReport()
                ? "It comes from the inspection before: the report of the latest is awaited."
                : "";
    }

    static String basis(Basis basis) {
        return switch (basis) {
            case OFFICIAL -> "Ofsted’s own report";
            case TABLE -> "A table of outcomes";
            case PRESS -> "An article or a council’s release";
        };
    }
}
