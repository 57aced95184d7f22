package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.press.Statement.Scope;
import org.gradewatch.ingest.reading.press.Statement.Sense;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// One article on its way to a reading.
final class Telling {

    private final Frameworks frameworks;
    private final List<Sentence> sentences;
    private final Mentioned mentioned;
    private final List<Statement> told;
    private final @Nullable LocalDate day;
    private final List<Reason> reasons = new ArrayList<>();

    Telling(
            Frameworks frameworks,
            List<Sentence> sentences,
            Mentioned mentioned,
            List<Statement> told,
            @Nullable LocalDate day) {
        this.frameworks = frameworks;
        this.sentences = sentences;
        this.mentioned = mentioned;
        this.told = told;
        this.day = day;
    }

    Reading reading() {
        List<Statement> news =
                told.stream().filter(s -> s.sense() == Sense.NEWS).toList();
        if (news.isEmpty()) {
            news = told.stream().filter(s -> s.sense() == Sense.DOUBTFUL).toList();
            news.stream()
                    .findFirst()
                    .ifPresent(s -> hold(
                            "NEWS_UNCLEAR",
                            "the inspectorate's news of these services, or not: '%s'",
                            s.sentence().text()));
        }
        checkDoubts(news);
        checkYears(news);
        Kind visit = Subject.visit(sentences);
        if (visit == null && news.isEmpty()) {
            return Reading.nothing("NO_JUDGEMENT", "it names no grade as the outcome of an inspection");
        }
        if (visit == null && news.stream().noneMatch(s -> Subject.isOurs(s.sentence()))) {
            return Reading.nothing("OTHER_REMIT", "the grade that it tells is not said of children's services");
        }
        List<Report> reports = visit == null ? judged(news) : List.of(visited(visit, news));
        if (day == null) {
            hold("NO_DATE", "it states no day for itself, and none was given");
        }
        return reasons.isEmpty() ? Reading.read(reports) : Reading.held(reasons, reports);
    }

    /// What is doubtful must not say otherwise than what is not.
    private void checkDoubts(List<Statement> news) {
        Set<Grade> clear = grades(news, Scope.OVERALL);
        told.stream()
                .filter(s -> s.sense() == Sense.DOUBTFUL && s.scope() == Scope.OVERALL)
                .filter(s -> !clear.isEmpty() && !clear.contains(s.grade()))
                .findFirst()
                .ifPresent(s -> hold(
                        "DISAGREEMENT",
                        "as the news %s, but: '%s'",
                        clear,
                        s.sentence().text()));
    }

    /// A grade that stands alone beside a year long before the article's own is of that year.
    private void checkYears(List<Statement> news) {
        news.stream()
                .filter(s ->
                        day != null && Timing.tellsOfYearBefore(s.sentence().text(), day.getYear() - 1))
                .filter(s -> told.stream()
                        .filter(other -> other.sentence().equals(s.sentence()))
                        .allMatch(other ->
                                other.sense() == s.sense() && other.grade().equals(s.grade())))
                .findFirst()
                .ifPresent(s -> hold(
                        "NEWS_UNCLEAR",
                        "news, or of an earlier year: '%s'",
                        s.sentence().text()));
    }

    private Report visited(Kind kind, List<Statement> news) {
        if (!news.isEmpty()) {
            hold(
                    "KIND_UNCLEAR",
                    "it tells of a visit, and of a grade: '%s'",
                    news.getFirst().sentence().text());
        }
        Authority authority = mentioned.all().size() == 1 ? mentioned.all().getFirst() : nobody();
        Map<Area, Grade> none = Map.of();
        return report(authority, kind, none, previous(authority), List.of());
    }

    private List<Report> judged(List<Statement> news) {
        news.stream()
                .filter(s -> Subject.isMixed(s.sentence()))
                .findFirst()
                .ifPresent(s -> hold(
                        "SUBJECT_UNCLEAR",
                        "children's services or something else: '%s'",
                        s.sentence().text()));
        Map<Authority, List<Statement>> byAuthority = new Attribution(mentioned).of(news);
        if (byAuthority.isEmpty()) {
            return List.of(report(nobody(), Kind.FULL_INSPECTION, judgements(news), null, news));
        }
        var reports = new ArrayList<Report>();
        byAuthority.forEach((authority, its) ->
                reports.add(report(authority, Kind.FULL_INSPECTION, judgements(its), previous(authority), its)));
        return reports;
    }

    private @Nullable Authority nobody() {
        if (mentioned.all().isEmpty()) {
            hold(
                    "AUTHORITY_UNKNOWN",
                    "it names no authority that we know%s",
                    mentioned.unclear() == null ? "" : ", or which is meant by " + mentioned.unclear());
        } else {
            hold(
                    "AUTHORITY_AMBIGUOUS",
                    "it names %s (expected: one, or which grade is whose)",
                    mentioned.all().stream().map(a -> a.ref().name()).toList());
        }
        return null;
    }

    private Map<Area, Grade> judgements(List<Statement> news) {
        var judgements = new LinkedHashMap<Area, Grade>();
        Set<Grade> overall = grades(news, Scope.OVERALL);
        if (overall.size() == 1 && isOneOfToday(overall.iterator().next())) {
            judgements.put(Area.OVERALL, overall.iterator().next());
        } else {
            hold(
                    overall.isEmpty() ? "OVERALL_UNCLEAR" : "DISAGREEMENT",
                    "as the grade overall it gives %s (expected: one)",
                    overall);
        }
        Set<Grade> everywhere = grades(news, Scope.ALL_AREAS);
        if (everywhere.size() == 1) {
            listed().ifPresent(listed -> listed.areas()
                    .forEach(area -> judgements.put(area, everywhere.iterator().next())));
        }
        return judgements;
    }

    private boolean isOneOfToday(Grade grade) {
        return frameworks.all().stream().anyMatch(f -> f.rates() && f.grades().containsKey(grade));
    }

    private Set<Grade> grades(List<Statement> news, Scope scope) {
        return news.stream()
                .filter(s -> s.scope() == scope)
                .map(Statement::grade)
                .collect(Collectors.toSet());
    }

    private Optional<ListedAreas> listed() {
        return ListedAreas.in(sentences.stream().map(Sentence::text).collect(Collectors.joining(" ")), frameworks);
    }

    /// Of the sentences that name the authority, or nobody where nobody else is in question.
    private @Nullable StatedPrevious previous(@Nullable Authority authority) {
        List<Statement> earlier = told.stream()
                .filter(s -> s.sense() == Sense.EARLIER && s.scope() != Scope.PART)
                .filter(s -> mentioned.all().size() == 1
                        || authority != null && mentioned.in(s.sentence()).equals(Set.of(authority)))
                .toList();
        Set<Grade> grades = earlier.stream().map(Statement::grade).collect(Collectors.toSet());
        Set<Integer> years = earlier.stream()
                .map(Statement::year)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        if (grades.isEmpty()) {
            return EarlierYear.in(sentences);
        }
        return grades.size() == 1
                ? new StatedPrevious(
                        grades.iterator().next(),
                        years.size() == 1 ? years.iterator().next() : null)
                : null;
    }

    private Report report(
            @Nullable Authority authority,
            Kind kind,
            Map<Area, Grade> judgements,
            @Nullable StatedPrevious previous,
            List<Statement> its) {
        Optional<ListedAreas> listed = kind.rates() ? listed() : Optional.empty();
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
                mentioned.all().size() == 1 ? Counted.improvements(sentences) : null,
                judgements,
                previous,
                evidence(judgements, its));
    }

    private List<Evidence> evidence(Map<Area, Grade> judgements, List<Statement> its) {
        var evidence = new ArrayList<Evidence>();
        judgements.forEach((area, grade) -> its.stream()
                .filter(s -> s.grade().equals(grade)
                        && (s.scope() == (area.equals(Area.OVERALL) ? Scope.OVERALL : Scope.ALL_AREAS)))
                .findFirst()
                .ifPresent(s -> evidence.add(
                        new Evidence(area, grade, null, s.sentence().text()))));
        return evidence;
    }

    private void hold(String code, String detail, Object... values) {
        Reason reason = new Reason(code, detail.formatted(values));
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }
}
