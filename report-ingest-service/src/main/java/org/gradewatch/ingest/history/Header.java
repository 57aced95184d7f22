package org.gradewatch.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradewatch.ingest.structured.Rejected;

/// The row that names the columns, wherever it stands: above it are titles and notes, and beside
/// its sheet are others.
///
/// @param row from 0
/// @param columns what they are called in the shipped table, by their places
/// @param ignored headings that mean nothing to us
record Header(Grid grid, int row, Map<Integer, String> columns, List<String> ignored) {

    private static final int WITHIN_ROWS = 50;

    /// The one with the most columns that we know.
    ///
    /// @throws Rejected when there is none
    static Header in(List<Grid> grids, Columns names) {
        return grids.stream()
                .flatMap(grid -> IntStream.range(
                                0, Math.min(WITHIN_ROWS, grid.rows().size()))
                        .mapToObj(row -> of(grid, row, names)))
                .filter(header -> header.isOne(names))
                .max(Comparator.comparingInt(header -> header.columns.size()))
                .orElseThrow(() -> new Rejected(
                        "no header row in %s (expected: one row with an authority, such as 'Local authority name', an 'Inspection date', and at least one area, such as 'Overall effectiveness')"
                                .formatted(grids.stream().map(Grid::name).toList())));
    }

    private static Header of(Grid grid, int row, Columns names) {
        var columns = new LinkedHashMap<Integer, String>();
        var ignored = new ArrayList<String>();
        for (int place = 0; place < grid.rows().get(row).size(); place++) {
            String heading = grid.cell(row, place);
            int at = place;
            names.column(heading).ifPresentOrElse(column -> columns.put(at, column), () -> {
                if (!heading.isBlank()) {
                    ignored.add(heading.replaceAll("\\s+", " "));
                }
            });
        }
        return new Header(grid, row, columns, ignored);
    }

    private boolean isOne(Columns names) {
        return columns.containsValue("inspection_start")
                && (columns.containsValue("urn") || columns.containsValue("name") || columns.containsValue("la_code"))
                && columns.values().stream().anyMatch(names::isArea);
    }
}
