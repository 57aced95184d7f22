package org.gradewatch.rating.page.inspection;

import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Rating.Inspection;
import org.gradewatch.rating.page.inspection.InspectionView.Fact;
import org.gradewatch.rating.page.words.Days;
import org.gradewatch.rating.page.words.Visited;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What an inspection was, in words: when, by which rules, and how we know.
final class Account {

    private Account() {}

    static String of(String name, Inspection inspection) {
        String published = inspection.publishedOn() == null
                ? "The day of publication is not known."
                : inspection.basis() == Basis.PRESS
                        ? "It was told of on %s.".formatted(Wording.day(inspection.publishedOn()))
                        : "%s was published on %s."
                                .formatted(
                                        inspection.kind().isVisit() ? "The letter" : "The report",
                                        Wording.day(inspection.publishedOn()));
        return inspection.inspectionStart() == null
                ? "No document says when inspectors were in %s. %s".formatted(name, published)
                : "Inspectors were in %s %s. %s".formatted(name, stay(inspection), published);
    }

    private static String stay(Inspection inspection) {
        if (inspection.inspectionStart() == null) {
            return "";
        }
        String days = Days.span(inspection.inspectionStart(), inspection.inspectionEnd());
        return days.contains(" to ") ? "from " + days : "on " + days;
    }

    static String basis(Inspection inspection) {
        if (inspection.provisional()) {
            return "Provisional: only the press or a council has told of it. The report itself has not been seen.";
        }
        return switch (inspection.basis()) {
            case OFFICIAL -> "Official: read from the report itself.";
            case TABLE -> "Official: taken from a table of outcomes. The report itself has not been read here.";
            case PRESS -> "Known from the press or a council.";
        };
    }

    static List<Fact> facts(Inspection inspection) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Kind", Wording.capital(Wording.kind(inspection.kind()))));
        facts.add(new Fact("Framework", Visited.framework(inspection.framework(), inspection.edition())));
        if (inspection.windows().size() > 1) {
            facts.add(new Fact(
                    "Days on site",
                    String.join(
                            "; ",
                            inspection.windows().stream()
                                    .map(window -> Days.span(window.start(), window.end()))
                                    .toList())));
        } else {
            facts.add(new Fact("Days on site", Visited.when(inspection)));
        }
        facts.add(new Fact(
                "Published", inspection.publishedOn() == null ? "not known" : Wording.day(inspection.publishedOn())));
        facts.add(new Fact("Lead inspector", said(inspection.leadInspector())));
        facts.add(new Fact("Areas for improvement", said(inspection.areasForImprovement())));
        return List.copyOf(facts);
    }

    private static String said(@Nullable Object value) {
        return value == null ? "not stated in what we have" : value.toString();
    }
}
