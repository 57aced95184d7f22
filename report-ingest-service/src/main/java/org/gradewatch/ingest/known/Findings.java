package org.gradewatch.ingest.known;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.gradewatch.model.Area;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Report;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What of a report must be remembered to tell whether another reading says the same, says more, or
/// contradicts it.
///
/// @param hash over everything but the publication date, the words of the evidence and how the
///     authority is described
public record Findings(
        String hash,
        @Nullable LocalDate publishedOn,
        Basis basis,
        @Nullable LocalDate inspectionStart,
        Map<Area, Grade> judgements) {

    /// Reports that begin within so many days of each other speak of one inspection.
    private static final int ONE_INSPECTION = 45;

    public static Findings of(Report report) {
        return new Findings(
                hash(report), report.publishedOn(), report.basis(), report.inspectionStart(), report.judgements());
    }

    /// Whether this tells nothing that `earlier` does not: the same, or the same without the date.
    public boolean tellsNothingBeyond(Findings earlier) {
        return hash.equals(earlier.hash) && (publishedOn == null || publishedOn.equals(earlier.publishedOn));
    }

    /// Whether both are of equal rank, speak of one inspection, and give an area differing grades.
    /// Undated findings contradict nobody here: which inspection they speak of is not ours to say.
    public boolean contradicts(Findings other) {
        return basis != Basis.PRESS
                && basis == other.basis
                && inspectionStart != null
                && other.inspectionStart != null
                && Math.abs(DAYS.between(inspectionStart, other.inspectionStart)) <= ONE_INSPECTION
                && judgements.entrySet().stream().anyMatch(judged -> differs(judged, other));
    }

    private static boolean differs(Map.Entry<Area, Grade> judged, Findings other) {
        Grade there = other.judgements.get(judged.getKey());
        return there != null && !Objects.equals(there, judged.getValue());
    }

    private static String hash(Report report) {
        ObjectNode said = Json.mapper().valueToTree(report.withoutQuotes());
        said.remove("authority");
        said.remove("publishedOn");
        return DocumentId.of(said.toString().getBytes(UTF_8)).value().substring(0, 32);
    }
}
