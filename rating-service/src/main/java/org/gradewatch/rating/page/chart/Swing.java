package org.gradewatch.rating.page.chart;

/// Two counts that point away from one line: what fell to the left, what rose to the right.
///
/// @param axis where the line is; the same in every row of a picture
public record Swing(Percent axis, Percent left, Percent leftWidth, Percent rightWidth, Percent right) {

    /// What is kept free at either end for the numbers, in percent.
    private static final double ROOM = 9;

    /// @param mostLeft the largest of all counts to the left, so that all rows have one scale
    /// @param start where the drawing begins, beside the labels
    public static Swing of(int toLeft, int toRight, int mostLeft, int mostRight, double start) {
        double width = 100 - start - 2 * ROOM;
        double unit = width / Math.max(1, mostLeft + mostRight);
        double axis = start + ROOM + (mostLeft + mostRight == 0 ? width / 2 : mostLeft * unit);
        return new Swing(
                new Percent(axis),
                new Percent(axis - toLeft * unit),
                new Percent(toLeft * unit),
                new Percent(toRight * unit),
                new Percent(axis + toRight * unit));
    }
}
