package org.gradewatch.rating.page.authority;

import java.util.List;
import java.util.Optional;
import org.gradewatch.model.Area;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Rating.Judgement;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.page.words.Links;
import org.gradewatch.rating.page.words.Quotes;
import org.gradewatch.rating.page.words.Visited;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// The judgement of one area as it stands, and what it rests on.
///
/// @param id of the area in addresses: `help-and-protection`
/// @param change against what was before, in words
/// @param inspection that gave it; its page is `inspectionId`
/// @param published when its report came out
/// @param warning where a later report is awaited
/// @param quote the report's own words, and `page` where they stand
/// @param report the address of the document, and `reportWords` what the link says
record JudgementNow(
        String id,
        String area,
        GradeLook look,
        String change,
        String inspectionId,
        String inspection,
        String published,
        @Nullable String warning,
        @Nullable String quote,
        @Nullable String page,
        @Nullable String report,
        String reportWords) {

    static List<JudgementNow> of(Subject subject, Quotes quotes) {
        return subject.current().stream()
                .flatMap(now -> now.judgements().entrySet().stream())
                .sorted(java.util.Map.Entry.comparingByKey(Areas.IN_ORDER))
                .map(judged -> of(judged.getKey(), judged.getValue(), subject, quotes))
                .toList();
    }

    private static JudgementNow of(Area area, Judgement judgement, Subject subject, Quotes quotes) {
        Optional<Rating.Inspection> inspection = subject.inspection(judgement.inspectionId());
        Optional<Evidence> evidence = inspection.flatMap(from -> evidence(from, area, judgement, quotes));
        Optional<Rating.Source> report = inspection.flatMap(JudgementNow::report);
        return new JudgementNow(
                area.word().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                Wording.capital(Wording.area(area)),
                GradeLook.of(judgement.grade()),
                change(judgement),
                judgement.inspectionId(),
                inspection.map(Visited::title).orElse("An inspection that is not kept any more"),
                inspection
                        .map(from -> Visited.published(from.publishedOn(), from.basis()))
                        .orElse(""),
                judgement.awaitingReport()
                        ? "A later inspection was told of without this judgement; its report is awaited."
                        : null,
                evidence.map(Evidence::quote).orElse(null),
                evidence.map(Evidence::page).map(page -> "page " + page).orElse(null),
                report.flatMap(source -> Links.toWeb(source.sourceUri())).orElse(null),
                report.filter(source -> source.basis() == Basis.PRESS).isPresent()
                        ? "Read the article"
                        : "Read the report");
    }

    static String change(Judgement judgement) {
        String before = judgement.before() == null ? "" : Wording.grade(judgement.before());
        return switch (judgement.direction()) {
            case IMPROVED -> "Improved from " + before;
            case DECLINED -> "Fell from " + before;
            case UNCHANGED -> "No change: " + before + " before as well";
            case FIRST -> "First judgement known here";
            case NOW_JUDGED -> "Had no judgement of its own before";
            case NO_LONGER_JUDGED -> "No longer given";
        };
    }

    /// Of the strongest document that says the same.
    private static Optional<Evidence> evidence(
            Rating.Inspection inspection, Area area, Judgement judgement, Quotes quotes) {
        return inspection.documents().stream()
                .flatMap(document -> quotes.of(document, area).stream())
                .filter(words -> words.grade() == null || words.grade().equals(judgement.grade()))
                .findFirst();
    }

    /// The strongest document that can be seen.
    private static Optional<Rating.Source> report(Rating.Inspection inspection) {
        return inspection.documents().stream()
                .filter(document -> Links.toWeb(document.sourceUri()).isPresent())
                .findFirst();
    }
}
