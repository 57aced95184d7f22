package org.gradewatch.ingest.history;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// An OpenDocument spreadsheet made for a test.
public final class MadeSpreadsheet {

    private final SpreadSheet spreadsheet = new SpreadSheet();

    /// @param rows of any length; texts and days
    public MadeSpreadsheet sheet(String name, Object[][] rows) {
        int columns = Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(1);
        var sheet = new Sheet(name, rows.length, columns);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                sheet.getRange(row, column).setValue(rows[row][column]);
            }
        }
        spreadsheet.appendSheet(sheet);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            spreadsheet.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
