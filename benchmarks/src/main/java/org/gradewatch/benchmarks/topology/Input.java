package org.gradewatch.benchmarks.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.SourceAddress;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// Reports on authorities that do not exist. Of every five the first is an article, the second the
/// report that confirms it, the third its line in a table, the fourth a letter after a visit and
/// the fifth one more article; then comes the next inspection. Three of the five are announced.
final class Input {

    static final int FIRST_AUTHORITY = 1_000_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(2011, 1, 10);
    private static final Instant FIRST_SEEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Area> AREAS =
            List.of(Area.OVERALL, Area.LEADERS, Area.HELP_AND_PROTECTION, Area.CHILDREN_IN_CARE);
    private static final List<Grade> GRADES =
            List.of(Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.OUTSTANDING, Grade.INADEQUATE);
    private static final String QUOTE = "The people who lead the work with families know it well, and what they"
            + " changed since the last inspection can be seen in what children are offered.";

    private Input() {}

    static AuthorityRef authority(int number) {
        String urn = Integer.toString(FIRST_AUTHORITY + number);
        return new AuthorityRef(
                new AuthorityId(urn),
                urn,
                "E%08d".formatted(number),
                null,
                "authority-" + urn,
                "Authority " + urn,
                "South East",
                "county",
                null);
    }

    /// The record's time tells which of its authority's reports one is, in whatever comes of it.
    static long time(int nth) {
        return FIRST_SEEN.plus(nth, ChronoUnit.MINUTES).toEpochMilli();
    }

    static int nth(long time) {
        return (int) ChronoUnit.MINUTES.between(FIRST_SEEN, Instant.ofEpochMilli(time));
    }

    static ReportPublished report(int authority, int nth) {
        int inspection = nth / 5;
        LocalDate day = FIRST_DAY.plusDays(900L * inspection);
        Grade grade = GRADES.get((authority + inspection) % GRADES.size());
        return switch (nth % 5) {
            case 0 -> article(authority, nth, day.plusDays(60), grade);
            case 1 -> fact(authority, nth, inspected(authority, Basis.OFFICIAL, day, grade, true));
            case 2 -> fact(authority, nth, inspected(authority, Basis.TABLE, day, grade, false));
            case 3 -> fact(authority, nth, visit(authority, day.plusDays(400)));
            default -> article(authority, nth, day.plusDays(62), grade);
        };
    }

    /// A text that says nothing but a date and a grade.
    static ReportPublished article(int authority, int nth, LocalDate day, Grade grade) {
        var said = Map.of(Area.OVERALL, grade);
        return fact(
                authority,
                nth,
                new Report(
                        authority(authority),
                        null,
                        null,
                        Kind.FULL_INSPECTION,
                        Basis.PRESS,
                        null,
                        null,
                        List.of(),
                        day,
                        null,
                        null,
                        said,
                        null,
                        evidence(said)));
    }

    private static Report inspected(int authority, Basis basis, LocalDate day, Grade grade, boolean quoted) {
        var judgements = new TreeMap<Area, Grade>();
        AREAS.forEach(area -> judgements.put(area, grade));
        return dated(
                authority,
                Kind.FULL_INSPECTION,
                basis,
                new Period(day, day.plusDays(11)),
                judgements,
                new StatedPrevious(Grade.GOOD, day.getYear() - 3),
                quoted ? evidence(judgements) : List.of());
    }

    private static Report visit(int authority, LocalDate day) {
        return dated(
                authority,
                Kind.FOCUSED_VISIT,
                Basis.OFFICIAL,
                new Period(day, day.plusDays(1)),
                Map.of(),
                null,
                List.of());
    }

    private static Report dated(
            int authority,
            Kind kind,
            Basis basis,
            Period days,
            Map<Area, Grade> judgements,
            @Nullable StatedPrevious previous,
            List<Evidence> evidence) {
        return new Report(
                authority(authority),
                "ILACS",
                "ILACS-2018",
                kind,
                basis,
                days.start(),
                days.end(),
                List.of(days),
                days.start().plusDays(59),
                "Ada Quill",
                3,
                judgements,
                previous,
                evidence);
    }

    private static List<Evidence> evidence(Map<Area, Grade> judgements) {
        return judgements.entrySet().stream()
                .map(judged -> new Evidence(judged.getKey(), judged.getValue(), 1, QUOTE))
                .toList();
    }

    private static ReportPublished fact(int authority, int nth, Report report) {
        var document = DocumentId.of("%d/%d".formatted(authority, nth).getBytes(UTF_8));
        Instant seen = FIRST_SEEN.plus(nth, ChronoUnit.MINUTES);
        return new ReportPublished(
                document, 1, report, new SourceAddress("https://reports.example/" + document), seen, seen, null, null);
    }
}
