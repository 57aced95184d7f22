package org.gradewatch.ingest.history;

import java.util.List;

/// The cells of one sheet as text; days in the form 2018-07-16 where the sheet knows that they are
/// days.
///
/// @param rows the first one is row 1 for those who look at the table
record Grid(String name, List<List<String>> rows) {

    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 500;

    /// Without what is round the cell's text.
    String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}
