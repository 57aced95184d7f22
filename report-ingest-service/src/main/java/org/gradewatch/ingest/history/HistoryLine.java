package org.gradewatch.ingest.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradewatch.ingest.structured.Complaints;
import org.gradewatch.ingest.structured.StructuredReport;
import org.gradewatch.ingest.structured.StructuredReports;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/// One line of a table being read.
final class HistoryLine {

    private final Map<String, String> cells;
    private final StructuredReports reports;
    private final Complaints complaints = new Complaints();

    /// @param cells by column, without the empty ones, in the order of their names
    HistoryLine(Map<String, String> cells, StructuredReports reports) {
        this.cells = cells;
        this.reports = reports;
    }

    Optional<HistoryRow> read(long line) {
        required();
        URI source = source();
        Report report = reports.check(given(), complaints);
        return report == null || !complaints.none()
                ? Optional.empty()
                : Optional.of(new HistoryRow(line, documentId(), report, source));
    }

    List<String> complaints() {
        return complaints.all();
    }

    private StructuredReport given() {
        return new StructuredReport(
                cells.containsKey("urn") ? StringNode.valueOf(cells.get("urn")) : null,
                cells.get("framework"),
                null,
                cells.get("kind"),
                Basis.TABLE.name(),
                cells.get("inspection_start"),
                cells.get("inspection_end"),
                windows(),
                cells.get("published"),
                null,
                areasForImprovement(),
                judgements(),
                null,
                null,
                null);
    }

    private void required() {
        for (String column : List.of("inspection_start", "published")) {
            if (!cells.containsKey(column)) {
                complaints.add(column, null, "a day such as 2018-07-16");
            }
        }
    }

    /// `2019-07-08/2019-07-12 2019-08-07/2019-08-08`
    private @Nullable List<List<String>> windows() {
        String given = cells.get("windows");
        return given == null
                ? null
                : Arrays.stream(given.split("\\s+"))
                        .map(window -> List.of(window.split("/")))
                        .toList();
    }

    private @Nullable Integer areasForImprovement() {
        String given = cells.get("areas_for_improvement");
        if (given == null || given.matches("\\d{1,3}")) {
            return given == null ? null : Integer.valueOf(given);
        }
        complaints.add("areas_for_improvement", given, "a number of at most three digits");
        return null;
    }

    private @Nullable URI source() {
        String given = cells.get("file_url");
        if (given == null) {
            return null;
        }
        try {
            URI uri = URI.create(given);
            if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Complained of below.
        }
        complaints.add("file_url", given, "an address that begins with http:// or https://");
        return null;
    }

    private Map<String, String> judgements() {
        var judgements = new TreeMap<>(cells);
        judgements.keySet().removeAll(HistoryTable.REQUIRED);
        judgements.keySet().removeAll(HistoryTable.OPTIONAL);
        return judgements;
    }

    private DocumentId documentId() {
        var text = new StringBuilder();
        cells.forEach(
                (column, cell) -> text.append(column).append('=').append(cell).append('\n'));
        return DocumentId.of(text.toString().getBytes(UTF_8));
    }
}
