package org.gradewatch.rating.page.trend;

import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.AreaLabels;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.rating.page.words.Days;
import org.gradewatch.wording.Wording;

/// What must not be compared over the years, in words: it follows from what the frameworks'
/// editions have and have not.
final class Cautions {

    private Cautions() {}

    static List<String> of(Area area) {
        var cautions = new ArrayList<String>();
        cautions.add("A year shows what was current on its last day: judgements stay until the next inspection, "
                + "so most are some years old.");
        List<Edition> editions = Frameworks.shipped().all().stream()
                .filter(Framework::rates)
                .flatMap(framework -> framework.editions().stream())
                .toList();
        editionsWithout(area, editions, cautions);
        scopes(area, editions, cautions);
        cautions.add("The single inspection framework (until 2018) and the inspections since are not the same "
                + "examination; a rise or fall across them says less than one within.");
        return List.copyOf(cautions);
    }

    private static void editionsWithout(Area area, List<Edition> editions, List<String> cautions) {
        String name = Wording.capital(Wording.area(area));
        for (Edition edition : editions) {
            if (!edition.areas().containsKey(area)) {
                cautions.add("%s: inspections that began %s give no judgement of this, so those authorities count as "
                                .formatted(name, period(edition))
                        + "without one. None is computed.");
            }
        }
    }

    private static void scopes(Area area, List<Edition> editions, List<String> cautions) {
        for (Edition edition : editions) {
            AreaLabels labels = edition.areas().get(area);
            if (labels != null && labels.scope() != null) {
                cautions.add("%s: inspections that began %s judge %s together."
                        .formatted(Wording.capital(Wording.area(area)), period(edition), labels.scope()));
            }
        }
    }

    private static String period(Edition edition) {
        return edition.to() == null
                ? "in or after " + Days.month(edition.from())
                : "from %s to %s".formatted(Days.month(edition.from()), Days.month(edition.to()));
    }
}
