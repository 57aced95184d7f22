package org.gradewatch.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Comparability;
import org.gradewatch.model.Direction;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Event;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.model.SourceAddress;
import org.gradewatch.model.StatedPrevious;

/// One event of each kind, about an authority that does not exist.
final class Examples {

    private static final Instant NOON = Instant.parse("2018-09-04T12:00:00Z");
    private static final DocumentId DOCUMENT = DocumentId.of(new byte[] {1, 2, 3});
    private static final SourceAddress SOURCE = new SourceAddress("https://files.example.org/report.pdf");
    private static final AuthorityRef OAKSHIRE = new AuthorityRef(
            new AuthorityId("99999"),
            "99999",
            "E10009999",
            "999",
            "oakshire",
            "Oakshire",
            "South East",
            "county",
            LocalDate.of(2009, 4, 1));
    private static final Report REPORT = new Report(
            OAKSHIRE,
            "ILACS",
            "ILACS-2018",
            Kind.FULL_INSPECTION,
            Basis.OFFICIAL,
            LocalDate.of(2018, 7, 16),
            LocalDate.of(2018, 7, 20),
            List.of(new Period(LocalDate.of(2018, 7, 16), LocalDate.of(2018, 7, 20))),
            LocalDate.of(2018, 9, 4),
            "A. N. Inspector",
            2,
            Map.of(Area.OVERALL, Grade.OUTSTANDING, Area.LEADERS, Grade.GOOD),
            new StatedPrevious(Grade.GOOD, 2014),
            List.of(new Evidence(Area.OVERALL, Grade.OUTSTANDING, 1, "Overall effectiveness Outstanding")));

    private static final Report LETTER = new Report(
            OAKSHIRE,
            null,
            null,
            Kind.FOCUSED_VISIT,
            Basis.OFFICIAL,
            LocalDate.of(2018, 5, 1),
            LocalDate.of(2018, 5, 2),
            List.of(new Period(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 2))),
            null,
            null,
            null,
            Map.of(),
            null,
            List.of(),
            List.of(new PriorityAction(1, "The oversight of children who are missing from care.")));

    private Examples() {}

    static Map<String, Event> all() {
        return Map.of(
                "authority",
                        new Authority(
                                OAKSHIRE, "Oakshire County Council", List.of("Oakshire CC"), null, List.of(), 1, NOON),
                "report-published", new ReportPublished(DOCUMENT, 1, REPORT, SOURCE, NOON, NOON, null, null),
                "report-withdrawn", new ReportWithdrawn(DOCUMENT, 2, OAKSHIRE, "an operator", "a wrong file", NOON),
                "held-document",
                        new HeldDocument(
                                DOCUMENT,
                                HeldDocument.State.OPEN,
                                1,
                                List.of(new Reason("NO_DATE", "the document states no date")),
                                List.of(REPORT.publishedOn(null), LETTER),
                                "application/pdf",
                                SOURCE.uri().orElseThrow(),
                                NOON,
                                NOON,
                                null,
                                null),
                "rating", rating(),
                "rating-changed", change());
    }

    private static Rating rating() {
        var source = new Rating.Source(
                DOCUMENT,
                1,
                Basis.OFFICIAL,
                LocalDate.of(2018, 9, 4),
                SOURCE,
                REPORT.withoutQuotes().evidence());
        return new Rating(
                OAKSHIRE,
                1,
                new Rating.Current(
                        "99999-2018-07-16",
                        "ILACS",
                        "ILACS-2018",
                        Kind.FULL_INSPECTION,
                        Basis.OFFICIAL,
                        REPORT.inspectionStart(),
                        REPORT.inspectionEnd(),
                        REPORT.publishedOn(),
                        false,
                        Map.of(
                                Area.OVERALL,
                                new Rating.Judgement(
                                        Grade.OUTSTANDING, Direction.IMPROVED, Grade.GOOD, false, "99999-2018-07-16"))),
                List.of(new Rating.Inspection(
                        "99999-2018-07-16",
                        List.of(),
                        "ILACS",
                        "ILACS-2018",
                        Kind.FULL_INSPECTION,
                        Basis.OFFICIAL,
                        REPORT.inspectionStart(),
                        REPORT.inspectionEnd(),
                        REPORT.windows(),
                        REPORT.publishedOn(),
                        false,
                        REPORT.judgements(),
                        REPORT.statedPrevious(),
                        REPORT.leadInspector(),
                        REPORT.areasForImprovement(),
                        NOON,
                        List.of(),
                        List.of(source))),
                new Rating.Reach(0, 7),
                NOON);
    }

    private static RatingChanged change() {
        return new RatingChanged(
                RatingChanged.idOf(OAKSHIRE.id(), 1, "cause"),
                1,
                OAKSHIRE,
                ChangeReason.NEW_INSPECTION,
                false,
                NOON,
                new RatingChanged.InspectionRef(
                        "99999-2018-07-16",
                        List.of(),
                        "ILACS",
                        "ILACS-2018",
                        Kind.FULL_INSPECTION,
                        Basis.OFFICIAL,
                        REPORT.inspectionStart(),
                        REPORT.inspectionEnd(),
                        REPORT.publishedOn(),
                        NOON,
                        SOURCE),
                List.of(new RatingChanged.AreaChange(
                        Area.OVERALL,
                        new RatingChanged.Before(Grade.GOOD, true, 2014),
                        new RatingChanged.After(Grade.OUTSTANDING, false),
                        Direction.IMPROVED,
                        Comparability.ACROSS_FRAMEWORKS,
                        REPORT.evidence().getFirst())),
                List.of(DOCUMENT),
                new RatingChanged.Cause("cause", DOCUMENT, Basis.OFFICIAL, NOON));
    }
}
