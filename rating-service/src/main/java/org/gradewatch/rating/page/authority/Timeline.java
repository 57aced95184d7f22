package org.gradewatch.rating.page.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gradewatch.rating.page.chart.Percent;
import org.gradewatch.support.page.GradeLook;

/// All areas over the years, as a picture and in words. What lies side by side in time is given in
/// percent of the width, what lies one below the other in pixels: so the picture is as wide as the
/// screen, and its letters keep their size.
///
/// @param frames the frameworks, by their first days
/// @param points inspections, where their reports came out
/// @param visits letters without grades
/// @param text the picture for those who do not see it
/// @param table the same, the newest first
/// @param nowWord what stands above today's judgements, or a closed authority's last ones
record Timeline(
        List<Row> rows,
        List<Frame> frames,
        List<Year> years,
        List<Point> points,
        List<Mark> visits,
        String text,
        List<String> areas,
        List<Line> table,
        String nowWord) {

    static final int HEAD = 44;
    static final int ROW = 54;
    static final int LABEL = 16;
    static final int BAR = 24;

    /// How wide the years are drawn; beside them stands what holds now.
    static final double WIDTH = 89;

    /// @param top of the row, in pixels
    /// @param now what the area is judged today
    record Row(String area, int top, List<Piece> pieces, GradeLook now) {

        public int label() {
            return top + LABEL;
        }

        public int bar() {
            return top + BAR;
        }
    }

    /// A grade, from the day of its report to the next.
    ///
    /// @param isSure not so when only the press has told of it, or a later report is awaited
    record Piece(
            GradeLook look, Percent x, Percent width, Percent middle, boolean isWide, boolean isSure, String words) {}

    /// An edition of a framework, from the first day on which an inspection under it could begin.
    ///
    /// @param isLate whether its name stands before its line, since there is no room behind it
    record Frame(String name, Percent x, boolean isLate) {

        /// A name that stands before its line stands a line lower too, below the one before it.
        public int y() {
            return isLate ? 30 : 14;
        }
    }

    /// @param isMinor whether its number is left out where there is little room
    record Year(String number, Percent x, boolean isMinor) {}

    record Point(String inspectionId, String words, GradeLook look, Percent x) {}

    record Mark(String words, Percent x) {}

    /// @param grades one for each of `areas`
    record Line(String day, String from, List<GradeLook> grades) {}

    /// Below the last row.
    public int foot() {
        return HEAD + rows.size() * ROW;
    }

    public int height() {
        return foot() + 26;
    }

    /// Up to where the years go.
    public Percent width() {
        return new Percent(WIDTH);
    }

    /// Beside them.
    public Percent nowX() {
        return new Percent(WIDTH + 2);
    }

    /// Where the first day of the picture lies.
    static LocalDate begin(Stream<LocalDate> days, LocalDate end) {
        return days.min(LocalDate::compareTo)
                .map(first -> LocalDate.ofYearDay(first.getYear(), 1))
                .filter(first -> first.isBefore(end))
                .orElse(LocalDate.ofYearDay(end.getYear() - 1, 1));
    }
}
