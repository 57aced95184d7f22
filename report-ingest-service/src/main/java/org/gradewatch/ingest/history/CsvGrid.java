package org.gradewatch.ingest.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradewatch.ingest.structured.Rejected;

/// Comma-separated values, which are one sheet.
final class CsvGrid {

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(false).get();

    private CsvGrid() {}

    /// @throws Rejected when it is none, or too large
    static Grid of(byte[] csv) {
        var rows = new ArrayList<List<String>>();
        try (CSVParser table =
                FORM.parse(new InputStreamReader(new ByteArrayInputStream(withoutMark(csv)), strict()))) {
            for (CSVRecord record : table) {
                if (rows.size() == Grid.MOST_ROWS || record.size() > Grid.MOST_COLUMNS) {
                    throw new Rejected("more than %d rows or %d columns (expected: a smaller table)"
                            .formatted(Grid.MOST_ROWS, Grid.MOST_COLUMNS));
                }
                rows.add(record.toList());
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Rejected(
                    "this is no table: %s (expected: ODS, or CSV in UTF-8, with a header)".formatted(e.getMessage()));
        }
        return new Grid("CSV", rows);
    }

    static CharsetDecoder strict() {
        return UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// Spreadsheets begin a UTF-8 file with a byte order mark.
    static byte[] withoutMark(byte[] csv) {
        boolean marked = csv.length >= 3 && csv[0] == (byte) 0xEF && csv[1] == (byte) 0xBB && csv[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(csv, 3, csv.length) : csv;
    }
}
