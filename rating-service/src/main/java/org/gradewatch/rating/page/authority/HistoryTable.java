package org.gradewatch.rating.page.authority;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradewatch.model.Area;
import org.gradewatch.model.Rating.Judgement;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.register.Past.Since;

/// The figures under the picture of an authority's history: a line for each area and each day on
/// which what was current changed, the oldest first.
final class HistoryTable {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String[] HEADER = {
        "since", "framework", "edition", "inspection_id", "provisional", "area", "grade", "awaiting_report"
    };

    private HistoryTable() {}

    static String of(List<Since> newestFirst) {
        var table = new StringWriter();
        try (var printer = new CSVPrinter(
                table, CSVFormat.RFC4180.builder().setHeader(HEADER).get())) {
            for (Since since : newestFirst.reversed()) {
                lines(since, printer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private static void lines(Since since, CSVPrinter printer) throws IOException {
        var judgements = new TreeMap<Area, Judgement>(Areas.IN_ORDER);
        judgements.putAll(since.current().judgements());
        for (var judged : judgements.entrySet()) {
            printer.printRecord(
                    since.day(),
                    since.current().framework(),
                    since.current().edition(),
                    judged.getValue().inspectionId(),
                    since.current().provisional(),
                    judged.getKey().word(),
                    judged.getValue().grade().word(),
                    judged.getValue().awaitingReport());
        }
    }
}
