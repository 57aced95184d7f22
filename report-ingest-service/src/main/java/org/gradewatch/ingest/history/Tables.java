package org.gradewatch.ingest.history;

import java.util.List;
import org.gradewatch.ingest.structured.Rejected;

/// Tables of past outcomes, in the shipped form or in a stranger's, as CSV or as a spreadsheet.
record Tables(HistoryTable shipped, OutcomesTable strangers) {

    /// @throws Rejected when anything in it is wrong, all of it at once
    Found read(byte[] table) {
        if (OdsGrids.isOds(table)) {
            return strangers.read(OdsGrids.of(table));
        }
        Grid csv = CsvGrid.of(table);
        return isOfTheShippedForm(csv)
                ? new Found(shipped.read(table), List.of(), List.of())
                : strangers.read(List.of(csv));
    }

    private static boolean isOfTheShippedForm(Grid csv) {
        return !csv.rows().isEmpty() && csv.rows().getFirst().containsAll(List.of("urn", "inspection_start"));
    }
}
