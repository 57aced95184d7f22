package org.gradewatch.ingest.reading.official;

import java.util.Map;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Grade;

/// Can these judgements stand together under the edition?
final class Combination {

    private static final String IMPOSSIBLE = "IMPOSSIBLE_FOR_FRAMEWORK";

    private final Frameworks frameworks;
    private final Doubts doubts;

    Combination(Frameworks frameworks, Doubts doubts) {
        this.frameworks = frameworks;
        this.doubts = doubts;
    }

    void check(Edition edition, Map<Area, Grade> judgements) {
        Grade overall = judgements.get(Area.OVERALL);
        if (overall == null) {
            return;
        }
        edition.floors().getOrDefault(overall, Map.of()).forEach((area, floor) -> {
            Grade grade = judgements.get(area);
            if (grade != null && rank(grade) < rank(floor)) {
                doubts.add(IMPOSSIBLE, "%s is %s though OVERALL is %s", area, grade, overall);
            }
        });
        Map<Area, Grade> beside = edition.onlyBeside().getOrDefault(overall, Map.of());
        if (!beside.isEmpty()
                && beside.keySet().stream().allMatch(judgements::containsKey)
                && beside.entrySet().stream().noneMatch(one -> one.getValue().equals(judgements.get(one.getKey())))) {
            doubts.add(IMPOSSIBLE, "OVERALL is %s, but none of %s", overall, beside);
        }
    }

    /// Areas of other editions of the framework, which this one has not.
    void checkForeign(Edition edition, Iterable<Finding> foreign) {
        for (Finding finding : foreign) {
            doubts.add(IMPOSSIBLE, "%s has no %s, but: '%s'", edition.edition(), finding.area(), finding.quote());
        }
    }

    private int rank(Grade grade) {
        return frameworks.rank(grade).orElse(Integer.MAX_VALUE);
    }
}
