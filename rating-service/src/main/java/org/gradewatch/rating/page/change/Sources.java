package org.gradewatch.rating.page.change;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.RatingChanged.InspectionRef;
import org.gradewatch.rating.page.Day;
import org.gradewatch.rating.page.words.Links;
import org.gradewatch.rating.page.words.Visited;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;

/// The documents that a change rests on, and their own words.
final class Sources {

    private static final int SHOWN = 20;

    private final RatingChanged change;
    private final List<Rating.Inspection> inspections;
    private final List<Rating.Source> known;

    private Sources(RatingChanged change, List<Rating.Inspection> inspections) {
        this.change = change;
        this.inspections = inspections;
        this.known = inspections.stream()
                .flatMap(inspection -> inspection.documents().stream())
                .toList();
    }

    /// @param what sort of document it is
    /// @param href where it can be seen; absent where that is not known, or nothing to follow
    record Source(
            String what, @Nullable Day published, @Nullable String href, String documentId) {}

    /// @param where `page 3`; empty where a document has no pages
    record Quote(String words, String where) {}

    static Sources of(RatingChanged change, Register register) {
        InspectionRef told = change.inspection();
        List<Rating.Inspection> inspections = register
                .find(change.authority().id().value())
                .stream()
                .flatMap(entry -> Optional.ofNullable(entry.rating()).stream())
                .flatMap(rating -> rating.inspections().stream())
                .filter(inspection -> Visited.isToldOf(inspection, told))
                .sorted(Comparator.comparing(inspection -> !isNamed(inspection, told)))
                .toList();
        return new Sources(change, inspections);
    }

    /// The page of the inspection; nothing where the register has no such inspection any more.
    @Nullable
    String inspection() {
        return inspections.stream()
                .findFirst()
                .map(inspection -> "/inspections/" + inspection.inspectionId())
                .orElse(null);
    }

    /// That of this name comes first.
    private static boolean isNamed(Rating.Inspection inspection, @Nullable InspectionRef told) {
        return told != null && inspection.inspectionId().equals(told.inspectionId());
    }

    List<Source> documents() {
        return change.documents().stream()
                .limit(SHOWN)
                .map(id -> known.stream()
                        .filter(source -> source.documentId().equals(id))
                        .findFirst()
                        .map(Sources::source)
                        .orElseGet(() -> unknown(id)))
                .toList();
    }

    private static Source source(Rating.Source source) {
        return new Source(
                Words.basis(source.basis()),
                Day.ofNullable(source.publishedOn()),
                Links.toWeb(source.sourceUri()).orElse(null),
                source.documentId().value());
    }

    private static Source unknown(DocumentId id) {
        return new Source("A document that no longer counts", null, null, id.value());
    }

    /// The words that the change itself brought, else those of the strongest document for the same
    /// grade.
    @Nullable
    Quote quote(AreaChange area) {
        return Stream.concat(
                        Stream.ofNullable(area.evidence()),
                        known.stream()
                                .flatMap(source -> source.evidence().stream())
                                .filter(words -> isFor(words, area)))
                .filter(words -> words.quote() != null)
                .findFirst()
                .map(Sources::quote)
                .orElse(null);
    }

    private static boolean isFor(Evidence words, AreaChange area) {
        return words.area().equals(area.area())
                && area.after() != null
                && area.after().grade().equals(words.grade());
    }

    private static Quote quote(Evidence words) {
        String text = words.quote() == null ? "" : words.quote();
        return new Quote(text.replaceAll("\\s+", " ").strip(), words.page() == null ? "" : "page " + words.page());
    }
}
