package org.gradewatch.ingest.reading.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.dated.InspectionDays;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.jspecify.annotations.Nullable;

/// Reads one full report: who, when, which edition, what is judged, and whether two readings agree.
/// Every step adds its reasons; what is published has none.
final class FullReport {

    private static final Pattern DATES = Pattern.compile(
            "(?i)\\binspection dates?\\s*:?\\s*(.{4,120}?)\\s*(?=lead inspector|reporting inspector|judgement\\b)");

    private static final Pattern LEAD =
            Pattern.compile("(?i:lead inspector)s?\\s*:?\\s*(\\p{Lu}[\\p{L}'.-]*(?: \\p{Lu}[\\p{L}'.-]*){1,4}?)"
                    + "(?=,| (?:His|Her) Majesty| HMI| Ofsted| Judgement|\\s*$)");

    private final AuthorityNames names;
    private final Frameworks frameworks;
    private final Framework framework;
    private final Front front;
    private final List<Page> pages;
    private final List<Reason> reasons = new ArrayList<>();

    FullReport(AuthorityNames names, Frameworks frameworks, Framework framework, Front front, List<Page> pages) {
        this.names = names;
        this.frameworks = frameworks;
        this.framework = framework;
        this.front = front;
        this.pages = pages;
    }

    Reading read(@Nullable LocalDate publishedOn, Carriers carriers) {
        List<Period> windows = windows(publishedOn);
        LocalDate start = windows.isEmpty() ? null : windows.getFirst().start();
        Authority authority = authority(start);
        Edition edition = edition(start);
        PrintedGrades grades = new PrintedGrades(List.of(framework));
        Agreement agreement = edition == null ? new Agreement(Set.of(), Map.of()) : agreement(edition, grades);
        reasons.addAll(agreement.reasons());
        if (edition != null) {
            checkPossible(edition, grades, agreement.judgements());
        }
        Report report = new Report(
                authority == null ? null : authority.ref(),
                framework.framework(),
                edition == null ? null : edition.edition(),
                Kind.FULL_INSPECTION,
                Basis.OFFICIAL,
                start,
                windows.isEmpty() ? null : windows.getLast().end(),
                windows,
                publishedOn,
                leadInspector(),
                Improvements.count(pages),
                agreement.judgements(),
                new PreviousJudgement(grades).in(front),
                agreement.evidence());
        if (!reasons.isEmpty()) {
            return Reading.held(reasons, List.of(report));
        }
        carriers.count(agreement);
        return Reading.read(List.of(report));
    }

    private List<Period> windows(@Nullable LocalDate publishedOn) {
        Matcher printed = DATES.matcher(front.text());
        String days = printed.find() ? printed.group(1) : "";
        List<Period> windows = InspectionDays.in(days);
        if (windows.isEmpty()) {
            hold("NO_DATE", "inspection dates '%s' (expected: such as 5 to 16 December 2022)", days);
        } else if (publishedOn != null && publishedOn.isBefore(windows.getLast().end())) {
            hold(
                    "DATE_CONTRADICTION",
                    "published on %s, inspected until %s",
                    publishedOn,
                    windows.getLast().end());
        }
        return windows;
    }

    private @Nullable Authority authority(@Nullable LocalDate day) {
        String title = Title.above(pages.getFirst().text());
        Set<String> called =
                Title.names(title, Optional.ofNullable(framework.titles()).orElse(List.of()));
        Set<Authority> found = called.stream()
                .flatMap(name -> AuthorityNames.existing(names.called(name), day).stream())
                .collect(Collectors.toSet());
        if (found.isEmpty()) {
            hold("AUTHORITY_UNKNOWN", "the title '%s' names no authority that we know", title);
            return null;
        }
        if (found.size() > 1) {
            hold(
                    "AUTHORITY_AMBIGUOUS",
                    "the title '%s' names %s",
                    title,
                    found.stream().map(a -> a.ref().name()).toList());
            return null;
        }
        Authority authority = found.iterator().next();
        checkNamedInside(authority);
        return authority;
    }

    /// A title left standing from another authority's report is found out: nobody else may be named
    /// more often than the one that the title names.
    private void checkNamedInside(Authority authority) {
        Map<String, Long> named = pages.stream()
                .flatMap(page -> names.mentions(page.text()).stream())
                .flatMap(mention -> mention.candidates().stream())
                .collect(Collectors.groupingBy(a -> a.ref().name(), Collectors.counting()));
        long own = named.getOrDefault(authority.ref().name(), 0L);
        named.forEach((name, times) -> {
            if (times > own) {
                hold(
                        "AUTHORITY_AMBIGUOUS",
                        "the title names %s, the text rather %s",
                        authority.ref().name(),
                        name);
            }
        });
    }

    private @Nullable Edition edition(@Nullable LocalDate start) {
        if (start == null) {
            return null;
        }
        Edition edition = framework.editionOn(start).orElse(null);
        if (edition == null) {
            hold("DATE_OUTSIDE_FRAMEWORK", "an inspection under %s that began on %s", framework.framework(), start);
        }
        return edition;
    }

    private Agreement agreement(Edition edition, PrintedGrades grades) {
        Map<Area, String> labels = Labels.of(edition);
        return new Agreement(
                edition.areas().keySet(),
                Map.of(
                        Witness.TABLE, TableInOrder.read(front, labels, grades),
                        Witness.HEADINGS, SectionHeadings.read(pages, labels, grades),
                        Witness.PLACES, TableByPlace.read(pages, labels, grades)));
    }

    private void checkPossible(Edition edition, PrintedGrades grades, Map<Area, Grade> judgements) {
        for (Finding foreign : TableInOrder.read(front, Labels.foreign(framework, edition), grades)) {
            hold(
                    "IMPOSSIBLE_FOR_FRAMEWORK",
                    "%s has no %s, but: '%s'",
                    edition.edition(),
                    foreign.area(),
                    foreign.quote());
        }
        Grade overall = judgements.get(Area.OVERALL);
        Map<Grade, Map<Area, Grade>> floors = edition.floors();
        if (overall == null || floors == null) {
            return;
        }
        floors.getOrDefault(overall, Map.of()).forEach((area, floor) -> {
            Grade grade = judgements.get(area);
            if (grade != null && rank(grade) < rank(floor)) {
                hold("IMPOSSIBLE_FOR_FRAMEWORK", "%s is %s though OVERALL is %s", area, grade, overall);
            }
        });
    }

    private int rank(Grade grade) {
        return frameworks.rank(grade).orElse(Integer.MAX_VALUE);
    }

    private @Nullable String leadInspector() {
        Matcher lead = LEAD.matcher(front.text());
        return lead.find() ? lead.group(1) : null;
    }

    private void hold(String code, String detail, Object... values) {
        reasons.add(new Reason(code, detail.formatted(values)));
    }
}
