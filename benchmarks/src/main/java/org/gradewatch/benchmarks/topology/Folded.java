package org.gradewatch.benchmarks.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gradewatch.model.Rating;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.inspection.Documents;
import org.gradewatch.rating.inspection.Inspections;
import org.gradewatch.rating.standing.Standing;
import org.jspecify.annotations.Nullable;

/// What the fold makes of an authority's reports without Kafka: what is current, and from which
/// inspections it comes.
record Folded(Rating.@Nullable Current current, List<Rating.Inspection> inspections) {

    static Folded of(int authority, int reports) {
        var facts = new ArrayList<ReportEvent>();
        IntStream.range(0, reports)
                .forEach(nth -> facts.add(Input.report(authority, nth).withoutQuotes()));
        Inspections inspections = Inspections.of(Documents.of(facts));
        return new Folded(Standing.after(inspections.rating(), null).shown(), inspections.newestFirst());
    }

    static Folded of(Rating rating) {
        return new Folded(rating.current(), rating.inspections());
    }
}
