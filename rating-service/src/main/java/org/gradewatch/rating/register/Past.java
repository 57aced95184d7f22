package org.gradewatch.rating.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElseGet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.inspection.Documents;
import org.gradewatch.rating.inspection.Inspections;
import org.gradewatch.rating.standing.Standing;
import org.jspecify.annotations.Nullable;

/// What was current on a day gone by, as far as it was published by then. The same fold as today's,
/// over the inspections whose report was out; what we learnt late counts from its publication.
public final class Past {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Rating rating;

    public Past(Rating rating) {
        this.rating = rating;
    }

    public Rating.@Nullable Current on(LocalDate day) {
        List<ReportPublished> published = rating.inspections().stream()
                .filter(inspection -> !outOn(inspection).isAfter(day))
                .map(this::asOneDocument)
                .toList();
        return Standing.after(
                        Inspections.of(Documents.of(published)).rating(),
                        rating.authority().openedOn())
                .shown();
    }

    /// What was current from each day on which that changed, newest first.
    public List<Since> all() {
        var all = new ArrayList<Since>();
        Rating.Current before = null;
        for (LocalDate day : rating.inspections().stream()
                .map(Past::outOn)
                .distinct()
                .sorted()
                .toList()) {
            Rating.Current then = on(day);
            if (then != null && !then.equals(before)) {
                all.add(new Since(day, then));
            }
            before = then;
        }
        return all.reversed();
    }

    /// @param day from which on it was current
    public record Since(LocalDate day, Rating.Current current) {}

    /// Where nobody says when it came out, it was out when we first saw it.
    private static LocalDate outOn(Rating.Inspection inspection) {
        return requireNonNullElseGet(
                inspection.publishedOn(), () -> LocalDate.ofInstant(inspection.firstSeenAt(), ENGLAND));
    }

    private ReportPublished asOneDocument(Rating.Inspection inspection) {
        var report = new Report(
                rating.authority(),
                inspection.framework(),
                inspection.edition(),
                inspection.kind(),
                inspection.basis(),
                inspection.inspectionStart(),
                inspection.inspectionEnd(),
                inspection.windows(),
                outOn(inspection),
                inspection.leadInspector(),
                inspection.areasForImprovement(),
                inspection.judgements(),
                inspection.statedPrevious(),
                List.of());
        return new ReportPublished(
                DocumentId.of(inspection.inspectionId().getBytes(UTF_8)),
                1,
                report,
                null,
                inspection.firstSeenAt(),
                rating.ratedAt(),
                null,
                null);
    }
}
