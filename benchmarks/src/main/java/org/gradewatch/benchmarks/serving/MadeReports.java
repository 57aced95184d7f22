package org.gradewatch.benchmarks.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.SourceAddress;

/// Reports on the real authorities, made so that every one changes a rating: first new inspections,
/// then corrections of the last of them.
final class MadeReports {

    private static final int INSPECTIONS = 5;
    private static final LocalDate FIRST = LocalDate.of(2018, 2, 5);
    private static final Instant SEEN = Instant.parse("2026-08-22T09:00:00Z");
    private static final List<Area> AREAS =
            List.of(Area.OVERALL, Area.LEADERS, Area.HELP_AND_PROTECTION, Area.CHILDREN_IN_CARE);
    private static final List<Grade> GRADES =
            List.of(Grade.GOOD, Grade.OUTSTANDING, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE);

    private final List<Authority> authorities = ShippedAuthorities.load().stream()
            .filter(authority -> authority.closedOn() == null)
            .filter(authority -> authority.existsOn(FIRST))
            .toList();

    List<Authority> authorities() {
        return authorities;
    }

    /// @param n counted from 0
    ReportPublished report(int n) {
        Authority authority = authorities.get(n % authorities.size());
        int round = n / authorities.size();
        int inspection = Math.min(round, INSPECTIONS - 1);
        LocalDate start = FIRST.plusDays(600L * inspection);
        LocalDate end = start.plusDays(4);
        String edition = start.getYear() < 2023 ? "ILACS-2018" : "ILACS-2023";
        var report = new Report(
                authority.ref(),
                "ILACS",
                edition,
                Kind.FULL_INSPECTION,
                Basis.OFFICIAL,
                start,
                end,
                List.of(new Period(start, end)),
                end.plusDays(40),
                null,
                null,
                judgements(round),
                null,
                evidence(round));
        DocumentId document = DocumentId.of((authority.id() + " " + inspection).getBytes(UTF_8));
        return new ReportPublished(
                document,
                1 + round - inspection,
                report,
                new SourceAddress("https://reports.example/" + document),
                SEEN,
                SEEN,
                null,
                null);
    }

    private static Map<Area, Grade> judgements(int round) {
        var judgements = new TreeMap<Area, Grade>();
        for (int i = 0; i < AREAS.size(); i++) {
            judgements.put(AREAS.get(i), GRADES.get((round + i) % GRADES.size()));
        }
        return judgements;
    }

    private static List<Evidence> evidence(int round) {
        return judgements(round).entrySet().stream()
                .map(judged -> new Evidence(
                        judged.getKey(),
                        judged.getValue(),
                        1,
                        "Of %s the report says, in a sentence of the length that such sentences have: it is %s."
                                .formatted(judged.getKey(), judged.getValue())))
                .toList();
    }
}
