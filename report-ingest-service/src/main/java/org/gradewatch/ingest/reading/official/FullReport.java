package org.gradewatch.ingest.reading.official;

import java.time.LocalDate;
import java.util.List;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Frameworks.Layout;
import org.gradewatch.model.Period;
import org.gradewatch.model.Report;
import org.jspecify.annotations.Nullable;

/// Reads one full report, step by step; every step adds its doubts, and what is published has none.
///
///     when → who → which edition → what is judged → do two readings agree → can it be
final class FullReport {

    private final AuthorityNames names;
    private final Framework framework;
    private final Layout layout;
    private final List<Page> pages;
    private final PrintedGrades grades;
    private final Doubts doubts = new Doubts();
    private final Combination combination;

    FullReport(AuthorityNames names, Frameworks frameworks, Framework framework, Layout layout, List<Page> pages) {
        this.names = names;
        this.framework = framework;
        this.layout = layout;
        this.pages = pages;
        this.grades = new PrintedGrades(List.of(framework));
        this.combination = new Combination(frameworks, doubts);
    }

    Reading read(@Nullable LocalDate said, Carriers carriers) {
        Front front = new Front(pages);
        OnSite when = new OnSite(pages, front, layout, doubts);
        List<Period> windows = when.windows();
        LocalDate publishedOn = when.publishedOn(said, windows);
        LocalDate start = windows.isEmpty() ? null : windows.getFirst().start();
        Title title = Title.above(pages.getFirst().text(), layout);
        Authority authority = new Whose(names, doubts).of(title, pages, start);
        Edition edition = edition(start);
        Agreement agreement = edition == null ? Agreement.onNothing() : agreement(edition);
        Report report = new Report(
                authority == null ? null : authority.ref(),
                framework.framework(),
                edition == null ? null : edition.edition(),
                title.kind(),
                Basis.OFFICIAL,
                start,
                windows.isEmpty() ? null : windows.getLast().end(),
                windows,
                publishedOn,
                Lead.in(pages, layout),
                Improvements.count(pages, layout.improvements()),
                agreement.judgements(),
                new PreviousJudgement(grades, names).in(front, authority, start),
                agreement.evidence());
        if (!doubts.reasons().isEmpty()) {
            return Reading.held(doubts.reasons(), List.of(report));
        }
        carriers.count(agreement);
        return Reading.read(List.of(report));
    }

    private @Nullable Edition edition(@Nullable LocalDate start) {
        if (start == null) {
            return null;
        }
        Edition edition = framework.editionOn(start).orElse(null);
        if (edition == null) {
            doubts.add(
                    "DATE_OUTSIDE_FRAMEWORK", "an inspection under %s that began on %s", framework.framework(), start);
        }
        return edition;
    }

    private Agreement agreement(Edition edition) {
        Witnesses witnesses = new Witnesses(framework, layout, pages, grades);
        Agreement agreement = new Agreement(edition.areas(), witnesses.of(edition));
        doubts.addAll(agreement.reasons());
        combination.checkForeign(edition, witnesses.foreignTo(edition));
        combination.check(edition, agreement.judgements());
        return agreement;
    }
}
