package org.gradewatch.ingest.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.ingest.structured.StructuredReports;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;

/// Reads a table of past outcomes in the form of the shipped one. Some columns have fixed names;
/// every other is an area, by its word in small letters, so that a framework to come needs no new
/// code.
final class HistoryTable {

    static final Set<String> REQUIRED = Set.of("urn", "framework", "kind", "inspection_start", "published");
    static final Set<String> OPTIONAL = Set.of("inspection_end", "windows", "areas_for_improvement", "file_url");

    private static final CSVFormat FORM = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final StructuredReports reports;

    HistoryTable(StructuredReports reports) {
        this.reports = reports;
    }

    /// @throws Rejected when any line is wrong, with the number of each
    List<HistoryRow> read(byte[] csv) {
        var complaints = new ArrayList<String>();
        try (CSVParser table = FORM.parse(
                new InputStreamReader(new ByteArrayInputStream(CsvGrid.withoutMark(csv)), CsvGrid.strict()))) {
            checkColumns(table.getHeaderNames(), complaints);
            List<HistoryRow> rows = complaints.isEmpty() ? rows(table, complaints) : List.of();
            if (!complaints.isEmpty()) {
                throw new Rejected(complaints);
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Rejected("this is no table: %s (expected: CSV in UTF-8 with a header)".formatted(e.getMessage()));
        }
    }

    private List<HistoryRow> rows(CSVParser table, List<String> complaints) {
        var rows = new ArrayList<HistoryRow>();
        Map<String, Long> inspections = new HashMap<>();
        for (CSVRecord record : table) {
            long line = record.getRecordNumber() + 1;
            if (line > Grid.MOST_ROWS + 1) {
                complaints.add("more than %d lines (expected: a smaller table)".formatted(Grid.MOST_ROWS));
                return rows;
            }
            Map<String, String> cells = cells(record);
            var reader = new HistoryLine(cells, reports);
            reader.read(line).ifPresent(rows::add);
            reader.complaints().forEach(complaint -> complaints.add("line %d: %s".formatted(line, complaint)));
            Long twin = inspections.putIfAbsent(cells.get("urn") + " " + cells.get("inspection_start"), line);
            if (twin != null) {
                complaints.add(
                        "line %d: the same inspection as line %d (expected: one line each)".formatted(line, twin));
            }
        }
        return rows;
    }

    /// Without the empty ones, in the order of their names.
    private static Map<String, String> cells(CSVRecord record) {
        var cells = new TreeMap<String, String>();
        record.toMap().forEach((column, cell) -> {
            if (cell != null && !cell.isBlank()) {
                cells.put(column, cell);
            }
        });
        return cells;
    }

    private static void checkColumns(List<String> columns, List<String> complaints) {
        for (String required : REQUIRED.stream().sorted().toList()) {
            if (!columns.contains(required)) {
                complaints.add("line 1: column '%s' is missing".formatted(required));
            }
        }
        List<String> areas = areas();
        for (String column : columns) {
            if (!REQUIRED.contains(column) && !OPTIONAL.contains(column) && !areas.contains(column)) {
                complaints.add("line 1: column '%s' (expected: one of %s, %s, or an area: %s)"
                        .formatted(column, REQUIRED, OPTIONAL, areas));
            }
        }
    }

    private static List<String> areas() {
        return Frameworks.shipped().all().stream()
                .flatMap(framework -> framework.editions().stream())
                .flatMap(edition -> edition.areas().keySet().stream())
                .map(Area::word)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }
}
