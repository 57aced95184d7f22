package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.press.Claim.Scope;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Grade;
import org.jspecify.annotations.Nullable;

/// The grades now: the one overall, and those of the areas as far as they are told.
///
/// @param areas every grade that stands beside an area's name
record Verdict(Frameworks frameworks, Map<Area, Set<Grade>> areas, Optional<ListedAreas> listed, Reasons reasons) {

    /// From the first day of an inspection to its publication.
    private static final int DAYS_TO_PUBLICATION = 60;

    Map<Area, Grade> of(List<Claim> news, @Nullable LocalDate day) {
        Map<Area, Grade> judgements = areas(news, day);
        Set<Grade> overall = overall(news);
        Optional<Set<Area>> withoutOverall = withoutOverall(day);
        if (withoutOverall.isPresent()) {
            checkAllAreas(judgements.keySet(), withoutOverall.get());
        } else if (overall.size() == 1 && isOneOfToday(overall.iterator().next())) {
            judgements.put(Area.OVERALL, overall.iterator().next());
            checkFloors(judgements);
        } else {
            reasons.hold(
                    overall.isEmpty() ? "OVERALL_UNCLEAR" : "DISAGREEMENT",
                    "as the grade overall it gives %s (expected: one)",
                    overall);
        }
        return judgements;
    }

    private Map<Area, Grade> areas(List<Claim> news, @Nullable LocalDate day) {
        var judgements = new LinkedHashMap<Area, Grade>();
        Set<Grade> everywhere = grades(news, Scope.ALL_AREAS);
        if (everywhere.size() == 1) {
            Set<Area> all =
                    listed.map(ListedAreas::areas).or(() -> withoutOverall(day)).orElse(Set.of());
            all.forEach(area -> judgements.put(area, everywhere.iterator().next()));
        }
        areas.forEach((area, grades) -> {
            Grade grade = grades.iterator().next();
            if (grades.size() > 1 || !judgements.getOrDefault(area, grade).equals(grade)) {
                reasons.hold("DISAGREEMENT", "as the grade of %s it gives %s (expected: one)", area, grades);
            } else if (!area.equals(Area.OVERALL) && !area.equals(Area.LSCB)) {
                judgements.put(area, grade);
            }
        });
        return judgements;
    }

    /// "Rated the council's services good in every area" is said of the services, too.
    private static Set<Grade> overall(List<Claim> news) {
        Set<Grade> said = grades(news, Scope.OVERALL, Scope.SERVICES);
        return !said.isEmpty()
                ? said
                : grades(news.stream().filter(Claim::isOfServicesInAllAreas).toList(), Scope.ALL_AREAS);
    }

    static Set<Grade> grades(List<Claim> news, Scope... scopes) {
        return news.stream()
                .filter(claim -> Set.of(scopes).contains(claim.scope()))
                .map(Claim::grade)
                .collect(Collectors.toSet());
    }

    private boolean isOneOfToday(Grade grade) {
        return frameworks.all().stream().anyMatch(f -> f.rates() && f.grades().containsKey(grade));
    }

    /// The areas of the edition that has no overall grade any more, where the article is of its
    /// time: whoever tells of one then has made it up, or tells of an inspection before.
    static Optional<Set<Area>> withoutOverall(@Nullable LocalDate day) {
        return Frameworks.shipped().all().stream()
                .filter(Framework::rates)
                .flatMap(framework -> framework.editions().stream())
                .filter(edition -> !edition.areas().containsKey(Area.OVERALL))
                .filter(edition -> day != null && !day.isBefore(edition.from().plusDays(DAYS_TO_PUBLICATION)))
                .map(edition -> edition.areas().keySet())
                .findFirst();
    }

    private void checkAllAreas(Set<Area> told, Set<Area> expected) {
        if (!told.containsAll(expected)) {
            reasons.hold(
                    "OVERALL_UNCLEAR",
                    "there is no overall grade any more, and it gives grades of %s (expected: of %s)",
                    told,
                    expected);
        }
    }

    private void checkFloors(Map<Area, Grade> judgements) {
        List<Edition> editions = frameworks.all().stream()
                .filter(Framework::rates)
                .flatMap(framework -> framework.editions().stream())
                .filter(edition -> !edition.floors().isEmpty())
                .toList();
        if (!editions.isEmpty() && editions.stream().noneMatch(edition -> isPossible(judgements, edition))) {
            reasons.hold("IMPOSSIBLE_FOR_FRAMEWORK", "no inspection ever gave %s", judgements);
        }
    }

    private boolean isPossible(Map<Area, Grade> judgements, Edition edition) {
        return edition.floors().getOrDefault(judgements.get(Area.OVERALL), Map.of()).entrySet().stream()
                .allMatch(floor -> !judgements.containsKey(floor.getKey())
                        || rank(judgements.get(floor.getKey())) >= rank(floor.getValue()));
    }

    private int rank(@Nullable Grade grade) {
        return grade == null ? 0 : frameworks.rank(grade).orElse(0);
    }
}
