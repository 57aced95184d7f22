package org.gradewatch.rating.page.authority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.rating.page.authority.Timeline.Frame;
import org.gradewatch.rating.page.chart.Percent;
import org.gradewatch.rating.page.chart.TimeScale;

/// The frameworks that were in force in the time of a picture: `SIF`, `ILACS 2018`, then only the
/// years of its later editions.
final class Eras {

    /// Further to the right a name stands before its line.
    private static final double LATE = 75;

    private Eras() {}

    static List<Frame> in(TimeScale time) {
        var frames = new ArrayList<Frame>();
        String before = "";
        for (Framework framework : rating()) {
            for (Edition edition : framework.editions()) {
                if (isIn(time, edition)) {
                    boolean again = before.equals(framework.framework());
                    frames.add(frame(edition, again ? before + " " : "", time));
                    before = framework.framework();
                }
            }
        }
        return List.copyOf(frames);
    }

    private static List<Framework> rating() {
        return Frameworks.shipped().all().stream()
                .filter(Framework::rates)
                .sorted(Comparator.comparing(
                        framework -> framework.editions().getFirst().from()))
                .toList();
    }

    private static boolean isIn(TimeScale time, Edition edition) {
        return edition.from().isBefore(time.to())
                && (edition.to() == null || !edition.to().isBefore(time.from()));
    }

    private static Frame frame(Edition edition, String leftOut, TimeScale time) {
        Percent x = time.at(edition.from());
        return new Frame(edition.edition().replace('-', ' ').replace(leftOut, ""), x, x.value() > LATE);
    }
}
