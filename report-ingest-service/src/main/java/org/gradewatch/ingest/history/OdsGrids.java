package org.gradewatch.ingest.history;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.ingest.structured.Rejected;
import org.jspecify.annotations.Nullable;

/// The sheets of an OpenDocument spreadsheet. Formulas are not reckoned: what counts is the value
/// that was stored with them.
final class OdsGrids {

    private OdsGrids() {}

    static boolean isOds(byte[] table) {
        return table.length > 4 && table[0] == 'P' && table[1] == 'K' && table[2] == 3 && table[3] == 4;
    }

    /// @throws Rejected when it is none, or unpacks to too much
    static List<Grid> of(byte[] ods) {
        OdsLimits.check(ods);
        try {
            List<Grid> grids = new SpreadSheet(new ByteArrayInputStream(ods))
                    .getSheets().stream().map(OdsGrids::grid).toList();
            if (grids.isEmpty()) {
                throw new Rejected("the spreadsheet has no sheet (expected: one with a header row)");
            }
            return grids;
        } catch (Rejected e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Rejected("this is no table: %s (expected: an OpenDocument spreadsheet)".formatted(e));
        }
    }

    private static Grid grid(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        if (sheet.getMaxRows() > 0 && sheet.getMaxColumns() > 0) {
            for (@Nullable Object[] cells : sheet.getDataRange().getValues()) {
                var row = new ArrayList<String>();
                for (Object cell : cells) {
                    row.add(text(cell));
                }
                rows.add(row);
            }
        }
        return new Grid(sheet.getName(), rows);
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDateTime time -> time.toLocalDate().toString();
            case LocalDate day -> day.toString();
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1e15 -> Long.toString(number.longValue());
            default -> cell.toString();
        };
    }
}
