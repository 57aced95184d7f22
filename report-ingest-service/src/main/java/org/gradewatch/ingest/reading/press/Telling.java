package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.press.Claim.Scope;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Report;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// One story on its way to a reading.
///
/// @param told every grade that it gives, in order
/// @param areas every grade that stands beside an area's name
record Telling(
        Frameworks frameworks,
        Story story,
        Mentioned mentioned,
        List<Claim> told,
        Map<Area, Set<Grade>> areas,
        @Nullable LocalDate day,
        Reasons reasons) {

    Reading reading() {
        News news = News.in(story, told, new Attribution(story, mentioned), day);
        Kind visit = Occasion.visit(story);
        if (Occasion.isAdvert(story, told)) {
            return Reading.nothing("ADVERT", "it seeks staff or praises itself with a grade that stands");
        }
        if (visit == null && news.claims().isEmpty()) {
            return Reading.nothing("NO_JUDGEMENT", "it names no grade as the outcome of an inspection");
        }
        if (visit == null && !news.isOurs(story)) {
            return Reading.nothing("OTHER_REMIT", "the grade that it tells is not said of children's services");
        }
        news.doubts(reasons);
        List<Report> reports = visit == null ? judged(news.claims()) : List.of(visited(visit, news.claims()));
        if (day == null) {
            reasons.hold("NO_DATE", "it states no day for itself, and none was given");
        }
        return reasons.all().isEmpty() ? Reading.read(reports) : Reading.held(reasons.all(), reports);
    }

    private Report visited(Kind kind, List<Claim> news) {
        if (!news.isEmpty()) {
            reasons.hold(
                    "KIND_UNCLEAR",
                    "it tells of a visit, and of a grade: '%s'",
                    news.getFirst().sentence().text());
        }
        Authority authority = mentioned.all().size() == 1 ? mentioned.all().getFirst() : nobody();
        return report(authority, kind, Map.of(), List.of());
    }

    private List<Report> judged(List<Claim> news) {
        Map<Authority, List<Claim>> byAuthority = new Attribution(story, mentioned).of(news);
        boolean alone = byAuthority.size() <= 1;
        var verdict = new Verdict(frameworks, alone ? areas : Map.of(), alone ? listed() : Optional.empty(), reasons);
        if (byAuthority.isEmpty()) {
            return List.of(report(nobody(), Kind.FULL_INSPECTION, verdict.of(news, day), news));
        }
        var reports = new ArrayList<Report>();
        byAuthority.forEach(
                (authority, its) -> reports.add(report(authority, Kind.FULL_INSPECTION, verdict.of(its, day), its)));
        return reports;
    }

    private @Nullable Authority nobody() {
        if (mentioned.all().isEmpty()) {
            reasons.hold(
                    "AUTHORITY_UNKNOWN",
                    "it names no authority that we know%s",
                    mentioned.unclear() == null ? "" : ", or which is meant by " + mentioned.unclear());
        } else {
            reasons.hold(
                    "AUTHORITY_AMBIGUOUS",
                    "it names %s (expected: one, or which grade is whose)",
                    mentioned.all().stream().map(a -> a.ref().name()).toList());
        }
        return null;
    }

    private Optional<ListedAreas> listed() {
        return ListedAreas.in(
                story.sentences().stream().map(Sentence::text).collect(Collectors.joining(" ")), frameworks);
    }

    private Report report(@Nullable Authority authority, Kind kind, Map<Area, Grade> judgements, List<Claim> its) {
        Optional<ListedAreas> listed = kind.rates() ? listed() : Optional.empty();
        StatedPrevious previous = authority == null
                ? null
                : new Previous(story, new Attribution(story, mentioned)).of(authority, told, day);
        return new Report(
                authority == null ? null : authority.ref(),
                listed.map(l -> l.framework().framework()).orElse(null),
                listed.map(l -> l.edition().edition()).orElse(null),
                kind,
                Basis.PRESS,
                null,
                null,
                List.of(),
                day,
                null,
                mentioned.all().size() == 1 ? Counted.improvements(story.sentences()) : null,
                judgements,
                previous,
                evidence(judgements, its));
    }

    private static List<Evidence> evidence(Map<Area, Grade> judgements, List<Claim> its) {
        var evidence = new ArrayList<Evidence>();
        judgements.forEach((area, grade) -> its.stream()
                .filter(claim -> claim.grade().equals(grade)
                        && (area.equals(Area.OVERALL) ? claim.isOfTheWhole() : claim.scope() == Scope.ALL_AREAS))
                .findFirst()
                .ifPresent(claim -> evidence.add(
                        new Evidence(area, grade, null, claim.sentence().text()))));
        return evidence;
    }
}
