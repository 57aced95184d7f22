package org.gradewatch.ingest.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One row of a stranger's table in the words of the shipped one, as far as they are understood.
///
/// @param cells by column, without the empty ones
/// @param contradiction a column that is there twice, with two values; empty where none is
record Outcome(Map<String, String> cells, Optional<String> contradiction) {

    private static final List<String> DAYS = List.of("inspection_start", "inspection_end", "published");

    private static final List<DateTimeFormatter> FORMS =
            List.of(form("uuuu-MM-dd"), form("d/M/uuuu"), form("d MMMM uuuu"), form("d MMM uuuu"), form("d-MMM-uuuu"));

    static Outcome of(Header header, int row, Columns names) {
        var cells = new TreeMap<String, String>();
        String twice = null;
        for (var column : header.columns().entrySet()) {
            String raw = header.grid().cell(row, column.getKey()).replaceAll("\\s+", " ");
            if (!names.isEmpty(raw)) {
                String cell = cell(column.getValue(), raw, names);
                String before = cells.putIfAbsent(column.getValue(), cell);
                twice = before == null || before.equals(cell) ? twice : column.getValue();
            }
        }
        return new Outcome(cells, Optional.ofNullable(twice));
    }

    private static String cell(String column, String raw, Columns names) {
        if (DAYS.contains(column)) {
            return day(raw).map(LocalDate::toString).orElse(raw);
        }
        return names.isArea(column) ? names.grade(raw) : raw;
    }

    /// Days and months in this order, as they are written in England; a time of day behind it is no
    /// part of it.
    static Optional<LocalDate> day(String cell) {
        String day = cell.replaceFirst("[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$", "");
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDate.parse(day, form));
            } catch (DateTimeParseException e) {
                // Perhaps in the next form.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
