package org.gradewatch.rating.inspection;

import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportPublished;

/// An inspection as readers see it.
final class Shown {

    private Shown() {}

    static Rating.Inspection of(Inspection inspection) {
        return new Rating.Inspection(
                inspection.id(),
                inspection.formerIds(),
                inspection.framework(),
                inspection.edition(),
                inspection.kind(),
                inspection.basis(),
                inspection.start(),
                inspection.end(),
                inspection.dated().map(Report::windows).orElse(List.of()),
                inspection.publishedOn(),
                inspection.provisional(),
                inspection.verdict().stated(),
                inspection.statedPrevious(),
                inspection.first(Report::leadInspector),
                inspection.first(Report::areasForImprovement),
                inspection.firstSeenAt(),
                inspection.verdict().contradicted(),
                sources(inspection.documents()));
    }

    private static List<Rating.Source> sources(List<ReportPublished> documents) {
        var sources = new ArrayList<Rating.Source>(documents.size());
        for (ReportPublished document : documents) {
            sources.add(source(document));
        }
        return sources;
    }

    private static Rating.Source source(ReportPublished document) {
        return new Rating.Source(
                document.documentId(),
                document.revision(),
                document.report().basis(),
                document.report().publishedOn(),
                document.sourceUri(),
                Evidence.withoutQuotes(document.report().evidence()));
    }
}
