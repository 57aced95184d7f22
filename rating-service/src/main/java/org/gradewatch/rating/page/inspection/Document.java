package org.gradewatch.rating.page.inspection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Rating.Inspection;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.page.words.Links;
import org.gradewatch.rating.page.words.Quotes;
import org.gradewatch.rating.page.words.Visited;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// A document that speaks of an inspection, and what it says.
///
/// @param address where it can be seen; absent where that is no address on the web
record Document(
        String id, String basis, String published, @Nullable String address, List<Place> places) {

    /// What it says of one area, and where.
    ///
    /// @param look absent where only the place is known
    /// @param quote its own words, where we have them
    /// @param differs whether it says something else than what counts
    record Place(
            String area,
            @Nullable GradeLook look,
            String page,
            @Nullable String quote,
            boolean differs) {}

    static Document of(Rating.Source source, Inspection inspection, Quotes quotes) {
        return new Document(
                source.documentId().toString(),
                Wording.capital(Visited.basis(source.basis())),
                source.publishedOn() == null ? "" : Visited.published(source.publishedOn(), source.basis()),
                Links.toWeb(source.sourceUri()).orElse(null),
                areas(source, inspection)
                        .flatMap(area -> quotes.of(source, area).stream())
                        .map(evidence -> place(evidence, inspection))
                        .toList());
    }

    private static Stream<Area> areas(Rating.Source source, Inspection inspection) {
        return Stream.concat(source.evidence().stream().map(Evidence::area), inspection.judgements().keySet().stream())
                .distinct()
                .sorted(Areas.IN_ORDER);
    }

    private static Place place(Evidence evidence, Inspection inspection) {
        Grade said = evidence.grade();
        Grade counts = inspection.judgements().get(evidence.area());
        return new Place(
                Wording.capital(Wording.area(evidence.area())),
                Optional.ofNullable(said).map(GradeLook::of).orElse(null),
                evidence.page() == null ? "" : "page " + evidence.page(),
                evidence.quote(),
                said != null && !Objects.equals(said, counts));
    }
}
