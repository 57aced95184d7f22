package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gradewatch.ingest.reading.opened.PlacedWord;

/// Words that stand together on a page: a piece of a line, or several such pieces below each other.
///
/// @param top the base line of its first line
/// @param bottom the base line of its last line
record Cell(String text, float left, float right, float top, float bottom, float lineHeight) {

    /// Of the height of its letters: a wider gap than this ends a piece of a line.
    private static final float GAP = 1.5f;

    /// Of the height of its letters: how far below a line the next line of the same cell stands.
    private static final float LEADING = 3.8f;

    /// The pieces of all lines, from the top of the page to its bottom.
    static List<Cell> fragments(List<PlacedWord> words) {
        List<PlacedWord> sorted = words.stream()
                .sorted(Comparator.comparingInt((PlacedWord word) -> Math.round(word.bottom()))
                        .thenComparing(PlacedWord::left))
                .toList();
        var pieces = new ArrayList<Cell>();
        for (PlacedWord word : sorted) {
            Cell one = new Cell(word.text(), word.left(), word.right(), word.bottom(), word.bottom(), word.height());
            Cell last = pieces.isEmpty() ? null : pieces.getLast();
            if (last != null && last.isFollowedBy(one)) {
                pieces.set(pieces.size() - 1, last.with(one));
            } else {
                pieces.add(one);
            }
        }
        return pieces;
    }

    private boolean isFollowedBy(Cell word) {
        return Math.abs(word.bottom - bottom) < lineHeight / 2
                && word.left >= right - lineHeight
                && word.left - right < GAP * lineHeight;
    }

    boolean isContinuedBy(Cell below) {
        float step = below.top - bottom;
        return step > lineHeight / 2 && step < LEADING * lineHeight && below.left < right && below.right > left;
    }

    Cell with(Cell more) {
        return new Cell(
                text + " " + more.text,
                Math.min(left, more.left),
                Math.max(right, more.right),
                Math.min(top, more.top),
                Math.max(bottom, more.bottom),
                lineHeight);
    }

    /// Whether the lines of one reach those of the other, or nearly: a cell may be centred beside
    /// an empty line.
    boolean isLevelWith(Cell other) {
        return top - 2 * lineHeight < other.bottom && other.top - 2 * other.lineHeight < bottom;
    }

    float middlesApart(Cell other) {
        return Math.abs((top + bottom) - (other.top + other.bottom)) / 2;
    }

    boolean isBeside(Cell right) {
        return right.left > this.left && right.left >= this.right - lineHeight;
    }
}
