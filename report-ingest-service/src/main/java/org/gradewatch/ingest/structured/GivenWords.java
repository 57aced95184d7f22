package org.gradewatch.ingest.structured;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradewatch.model.Area;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// Areas and grades as they were given, against those that the framework's edition has; where the
/// framework is not stated, against those that any has.
final class GivenWords {

    private final Set<Area> areas;
    private final Set<Grade> grades;
    private final Set<Grade> anyGrades;
    private final String where;
    private final Complaints complaints;

    GivenWords(Frameworks frameworks, @Nullable String framework, @Nullable Edition edition, Complaints complaints) {
        List<Framework> possible = frameworks.all().stream()
                .filter(it -> framework == null || it.framework().equals(framework))
                .toList();
        this.areas = edition == null ? areas(possible) : edition.areas().keySet();
        this.grades = grades(possible);
        this.anyGrades = grades(frameworks.all().stream().toList());
        this.where = edition != null ? edition.edition() : framework != null ? framework : "any framework";
        this.complaints = complaints;
    }

    Map<Area, Grade> judgements(@Nullable Map<String, String> given, @Nullable Kind kind) {
        var judgements = new TreeMap<Area, Grade>();
        if (given != null) {
            given.forEach((area, grade) -> judgement(area, grade, judgements));
        }
        if (kind != null && kind.rates() && (given == null || given.isEmpty())) {
            complaints.add("judgements", null, "at least one, for a " + kind);
        }
        if (kind != null && (kind.isVisit() || kind == Kind.AREA_SEND) && !judgements.isEmpty()) {
            complaints.add("judgements", judgements, "none: a %s gives no grade".formatted(kind));
        }
        return judgements;
    }

    @Nullable
    StatedPrevious previous(StructuredReport.@Nullable Previous given) {
        if (given == null) {
            return null;
        }
        Grade grade = complaints.form(given.grade(), Grade::new);
        if (grade != null && !anyGrades.contains(grade)) {
            complaints.add("statedPrevious.grade", grade, "one of " + anyGrades);
        }
        return new StatedPrevious(grade, given.year());
    }

    List<Evidence> evidence(@Nullable List<StructuredReport.Quote> given) {
        var evidence = new ArrayList<Evidence>();
        for (StructuredReport.Quote quote : given == null ? List.<StructuredReport.Quote>of() : given) {
            Area area = complaints.form(quote.area(), Area::new);
            if (area == null) {
                complaints.add("evidence.area", quote.area(), "the area that is quoted for");
            } else {
                evidence.add(
                        new Evidence(area, complaints.form(quote.grade(), Grade::new), quote.page(), quote.quote()));
            }
        }
        return evidence;
    }

    @Nullable
    List<PriorityAction> priorityActions(@Nullable List<StructuredReport.Action> given) {
        if (given == null) {
            return null;
        }
        var actions = new ArrayList<PriorityAction>();
        for (StructuredReport.Action action : given) {
            if (action.words() == null || action.words().isBlank()) {
                complaints.add("priorityActions.words", null, "the letter's own words");
            } else {
                actions.add(new PriorityAction(action.page(), action.words()));
            }
        }
        if (actions.size() > PriorityAction.MOST) {
            complaints.add("priorityActions", actions.size() + " of them", "at most " + PriorityAction.MOST);
        }
        return actions;
    }

    private void judgement(String givenArea, @Nullable String givenGrade, Map<Area, Grade> judgements) {
        Area area = complaints.form(givenArea, Area::new);
        Grade grade = complaints.form(givenGrade, Grade::new);
        if (area != null && !areas.contains(area)) {
            complaints.add("judgements", area, "an area of %s: %s".formatted(where, areas));
        } else if (area != null && (grade == null || !grades.contains(grade))) {
            complaints.add("judgements." + area, givenGrade, "one of " + grades);
        } else if (area != null) {
            judgements.put(area, grade);
        }
    }

    private static Set<Area> areas(List<Framework> frameworks) {
        return frameworks.stream()
                .flatMap(framework -> framework.editions().stream())
                .flatMap(edition -> edition.areas().keySet().stream())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<Grade> grades(List<Framework> frameworks) {
        return frameworks.stream()
                .flatMap(framework -> framework.grades().keySet().stream())
                .collect(toCollection(TreeSet::new));
    }
}
