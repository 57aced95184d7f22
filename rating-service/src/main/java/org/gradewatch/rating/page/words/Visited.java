package org.gradewatch.rating.page.words;

import java.time.LocalDate;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged.InspectionRef;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What an inspection is, when it was, and how we know.
public final class Visited {

    private Visited() {}

    /// Whether a change told of this inspection. It may have got its dates, and its name with them,
    /// since it was told; or have lost them with the report that gave them.
    public static boolean isToldOf(Rating.Inspection inspection, @Nullable InspectionRef told) {
        return told != null
                && (inspection.inspectionId().equals(told.inspectionId())
                        || inspection.formerInspectionIds().contains(told.inspectionId())
                        || told.formerInspectionIds().contains(inspection.inspectionId()));
    }

    /// `Inspection, 16 to 20 July 2018`
    public static String title(Rating.Inspection inspection) {
        return Wording.capital(Wording.kind(inspection.kind())) + ", " + when(inspection);
    }

    /// The days on site, or what is known instead.
    public static String when(Rating.Inspection inspection) {
        if (inspection.inspectionStart() != null) {
            return Days.span(inspection.inspectionStart(), inspection.inspectionEnd());
        }
        return inspection.publishedOn() == null
                ? "days not known"
                : "days not known, told of on " + Wording.day(inspection.publishedOn());
    }

    /// `Published on 4 September 2018`; a press text only knows that it was out by then.
    public static String published(@Nullable LocalDate day, Basis basis) {
        if (day == null) {
            return "Day of publication not known";
        }
        return (basis == Basis.PRESS ? "Published by " : "Published on ") + Wording.day(day);
    }

    public static String basis(Basis basis) {
        return switch (basis) {
            case OFFICIAL -> "the report itself";
            case TABLE -> "a table of outcomes";
            case PRESS -> "the press or a council";
        };
    }

    /// `Inspecting local authority children's services, edition of 2018`
    public static String framework(@Nullable String framework, @Nullable String edition) {
        if (framework == null) {
            return "not stated";
        }
        String name =
                Frameworks.shipped().framework(framework).map(Framework::name).orElse(framework);
        String year = edition == null ? "" : edition.replaceFirst("^.*-(?=\\d{4}$)", "");
        return year.matches("\\d{4}") ? "%s (%s), edition of %s".formatted(name, framework, year) : name;
    }
}
