package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.model.Area;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Frameworks.AreaLabels;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Reason;

/// Do two readings agree? An area's grade holds only when at least two witnesses give it and none
/// gives another.
final class Agreement {

    private final Map<Area, Grade> judgements = new LinkedHashMap<>();
    private final Map<Area, Set<Witness>> carriers = new LinkedHashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    /// @param areas an area that is not the authority's own is left out where nobody or only one
    ///     speaks of it
    Agreement(Map<Area, AreaLabels> areas, Map<Witness, List<Finding>> said) {
        areas.forEach((area, labels) -> hear(area, labels.isOfTheAuthority(), about(area, said)));
    }

    /// Where no edition is known, nothing can be judged.
    static Agreement onNothing() {
        return new Agreement(Map.of(), Map.of());
    }

    private static Map<Witness, List<Finding>> about(Area area, Map<Witness, List<Finding>> said) {
        var about = new EnumMap<Witness, List<Finding>>(Witness.class);
        said.forEach((witness, findings) -> {
            List<Finding> its =
                    findings.stream().filter(f -> f.area().equals(area)).toList();
            if (!its.isEmpty()) {
                about.put(witness, its);
            }
        });
        return about;
    }

    private void hear(Area area, boolean isExpected, Map<Witness, List<Finding>> said) {
        Set<Grade> grades = said.values().stream()
                .flatMap(List::stream)
                .map(Finding::grade)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        said.values().forEach(findings -> evidence.add(findings.getFirst().evidence()));
        if (said.size() < 2 && !isExpected) {
            return;
        }
        if (grades.isEmpty()) {
            reasons.add(new Reason("MISSING_AREA", "no grade was found for %s".formatted(area)));
        } else if (grades.size() > 1) {
            reasons.add(new Reason("DISAGREEMENT", "%s: %s".formatted(area, told(said))));
        } else if (said.size() < 2) {
            reasons.add(new Reason(
                    "SINGLE_READING", "%s: only %s (expected: a second reading)".formatted(area, told(said))));
        } else {
            judgements.put(area, grades.iterator().next());
            carriers.put(area, EnumSet.copyOf(said.keySet()));
        }
    }

    private static String told(Map<Witness, List<Finding>> said) {
        return said.entrySet().stream()
                .map(witness -> "%s %s"
                        .formatted(
                                witness.getKey().name().toLowerCase(java.util.Locale.ROOT),
                                witness.getValue().stream()
                                        .map(f -> f.grade().toString())
                                        .distinct()
                                        .collect(Collectors.joining(" and "))))
                .collect(Collectors.joining(", "));
    }

    Map<Area, Grade> judgements() {
        return judgements;
    }

    /// Which witnesses carried each judgement.
    Map<Area, Set<Witness>> carriers() {
        return carriers;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    /// Empty when every area that was expected has its grade.
    List<Reason> reasons() {
        return reasons;
    }
}
