package org.gradewatch.ingest.structured;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Documents that are JSON: one report, or what `gradewatch read` prints of a document.
public final class StructuredDocuments {

    private static final int LARGEST = 512 * 1024;
    private static final int MOST = 200;
    private static final ObjectReader JSON =
            Json.mapper().reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final StructuredReports reports;

    public StructuredDocuments(StructuredReports reports) {
        this.reports = reports;
    }

    /// @param publishedOn goes into reports that state no publication date
    /// @throws Rejected that says everything that is wrong with it
    public Reading read(byte[] document, @Nullable LocalDate publishedOn) {
        if (document.length > LARGEST) {
            throw new Rejected("%d bytes of JSON (expected: at most %d)".formatted(document.length, LARGEST));
        }
        return reading(check(parse(document)), publishedOn);
    }

    /// As [#read], of reports that came with something else.
    public List<Report> check(List<StructuredReport> given) {
        if (given.size() > MOST) {
            throw new Rejected("%d reports (expected: at most %d, one an authority)".formatted(given.size(), MOST));
        }
        var complaints = new Complaints();
        var sensible = new ArrayList<Report>();
        for (StructuredReport report : given) {
            Report checked = reports.check(report, complaints);
            if (checked != null) {
                sensible.add(checked);
            }
        }
        if (given.isEmpty()) {
            complaints.add("reports", null, "at least one");
        }
        if (!complaints.none()) {
            throw new Rejected(complaints.all());
        }
        return sensible;
    }

    private static Reading reading(List<Report> reports, @Nullable LocalDate publishedOn) {
        List<Report> dated = reports.stream()
                .map(report ->
                        publishedOn == null || report.publishedOn() != null ? report : report.publishedOn(publishedOn))
                .toList();
        boolean undated = dated.stream().anyMatch(report -> !report.isDated() && report.publishedOn() == null);
        return undated
                ? Reading.held(
                        List.of(new Reason("NO_DATE", "it states neither inspectionStart nor publishedOn")), dated)
                : Reading.read(dated);
    }

    private static List<StructuredReport> parse(byte[] document) {
        try {
            JsonNode tree = JSON.readTree(document);
            if (tree.path("reports").isArray()) {
                return List.of(JSON.forType(StructuredReport[].class).readValue(tree.path("reports")));
            }
            if (tree.isObject()) {
                return List.of(JSON.forType(StructuredReport.class).<StructuredReport>readValue(tree));
            }
        } catch (UnrecognizedPropertyException e) {
            throw new Rejected(
                    "field: '%s' (expected: one of %s)".formatted(e.getPropertyName(), e.getKnownPropertyIds()));
        } catch (JacksonException e) {
            throw new Rejected("the JSON is no report: %s (expected: the form that gradewatch read prints)"
                    .formatted(e.getOriginalMessage()));
        }
        throw new Rejected("the JSON is no object (expected: the form that gradewatch read prints)");
    }
}
