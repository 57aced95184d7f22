package org.gradewatch.rating.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.Grade;
import org.gradewatch.support.page.GradeLook;

/// One grade's part of a bar.
///
/// @param count of authorities
/// @param room for letter and count
public record Slice(GradeLook look, int count, Percent x, Percent width, Percent middle, Room room) {

    /// Whether text fits in: on every screen, on none, or where it is wide enough.
    public enum Room {
        NEVER,
        WIDE_SCREENS,
        ALWAYS;

        private static Room of(double width) {
            return width >= 15 ? ALWAYS : width >= 7 ? WIDE_SCREENS : NEVER;
        }

        /// The style class of what stands in it.
        public String css() {
            return this == ALWAYS ? "gw-room" : "gw-room gw-room--wide";
        }
    }

    /// Those without a judgement come last.
    static List<Slice> of(Tally tally, double start, double width) {
        var slices = new ArrayList<Slice>();
        double unit = tally.all() == 0 ? 0 : width / tally.all();
        double x = start;
        for (Map.Entry<Grade, Integer> count : tally.counts().entrySet()) {
            Slice slice = of(GradeLook.of(count.getKey()), count.getValue(), x, unit);
            slices.add(slice);
            x += slice.width().value();
        }
        if (tally.withoutJudgement() > 0) {
            slices.add(of(GradeLook.of(null), tally.withoutJudgement(), x, unit));
        }
        return List.copyOf(slices);
    }

    private static Slice of(GradeLook look, int count, double x, double unit) {
        double width = count * unit;
        return new Slice(look, count, new Percent(x), new Percent(width), new Percent(x + width / 2), Room.of(width));
    }
}
