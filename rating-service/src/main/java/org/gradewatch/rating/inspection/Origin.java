package org.gradewatch.rating.inspection;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Grade;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// Where a grade comes from: what decides whether it can be compared with another.
///
/// @param inspectionId absent where it is only another document's word for an earlier judgement
/// @param framework what the documents state, or the only one that their dates allow
/// @param edition likewise
/// @param year of the inspection; absent where a document states a grade without a year
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Origin(
        @Nullable String inspectionId,
        @Nullable String framework,
        @Nullable String edition,
        @Nullable Integer year) {

    public static Origin of(String id, LocalDate day, @Nullable String framework, @Nullable String edition) {
        if (framework != null) {
            String known = edition != null ? edition : editionOn(framework, day).orElse(null);
            return new Origin(id, framework, known, day.getYear());
        }
        String only = onlyFrameworkOn(day);
        return new Origin(id, only, editionOn(only, day).orElse(null), day.getYear());
    }

    private static @Nullable String onlyFrameworkOn(LocalDate day) {
        String only = null;
        for (Framework framework : Frameworks.shipped().all()) {
            if (framework.rates() && framework.editionOn(day).isPresent()) {
                if (only != null) {
                    return null;
                }
                only = framework.framework();
            }
        }
        return only;
    }

    /// Of a judgement that a document only mentions.
    public static Origin stated(StatedPrevious previous) {
        return new Origin(null, onlyFrameworkIn(previous), null, previous.year());
    }

    /// Of an inspection of which no more than the id is left.
    public static Origin unknown(String inspectionId) {
        return new Origin(inspectionId, null, null, null);
    }

    /// The edition that the documents state, or that the first day on site decides.
    static Optional<String> edition(List<ReportPublished> strongestFirst, @Nullable LocalDate start) {
        String framework = null;
        for (ReportPublished document : strongestFirst) {
            if (document.report().edition() != null) {
                return Optional.of(document.report().edition());
            }
            framework = framework != null ? framework : document.report().framework();
        }
        return start == null ? Optional.empty() : editionOn(framework, start);
    }

    static Optional<String> editionOn(@Nullable String framework, LocalDate day) {
        return Frameworks.shipped()
                .framework(framework)
                .flatMap(known -> known.editionOn(day))
                .map(Edition::edition);
    }

    private static @Nullable String onlyFrameworkIn(StatedPrevious previous) {
        Integer year = previous.year();
        if (year == null) {
            return null;
        }
        List<Framework> inForce = Frameworks.shipped().all().stream()
                .filter(framework -> framework.editions().stream().anyMatch(edition -> isInForceIn(edition, year)))
                .filter(framework -> knows(framework, previous.grade()))
                .toList();
        return inForce.size() == 1 ? inForce.getFirst().framework() : null;
    }

    private static boolean isInForceIn(Edition edition, int year) {
        return edition.from().getYear() <= year
                && requireNonNullElse(edition.to(), LocalDate.MAX).getYear() >= year;
    }

    private static boolean knows(Framework framework, @Nullable Grade grade) {
        return grade == null || framework.grades().containsKey(grade);
    }

    public boolean isOfSameFrameworkAs(Origin other) {
        return framework != null && framework.equals(other.framework);
    }

    /// Whether the judgement of the area covers the same here as there, as far as is known.
    public boolean coversTheSameAs(Origin other, Area area) {
        return edition == null
                || other.edition == null
                || Objects.equals(scope(edition, area), scope(other.edition, area));
    }

    private static @Nullable String scope(String edition, Area area) {
        return Frameworks.shipped()
                .edition(edition)
                .map(known -> known.areas().get(area))
                .map(Frameworks.AreaLabels::scope)
                .orElse(null);
    }
}
