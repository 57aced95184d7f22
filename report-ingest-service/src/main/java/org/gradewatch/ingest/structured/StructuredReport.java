package org.gradewatch.ingest.structured;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A report as a person or a program writes it down: the form of `gradewatch read`, every word as
/// it was given and nothing believed yet. What is absent is not stated.
///
/// @param authority any id of it, or an object with one of `id`, `urn`, `gss`, `laCode`, `slug`
/// @param windows pairs of days; absent means one window from the start to the end
public record StructuredReport(
        @Nullable JsonNode authority,
        @Nullable String framework,
        @Nullable String edition,
        @Nullable String kind,
        @Nullable String basis,
        @Nullable String inspectionStart,
        @Nullable String inspectionEnd,
        @Nullable List<List<String>> windows,
        @Nullable String publishedOn,
        @Nullable String leadInspector,
        @Nullable Integer areasForImprovement,
        @Nullable Map<String, String> judgements,
        @Nullable Previous statedPrevious,
        @Nullable List<Quote> evidence,
        @Nullable List<Action> priorityActions) {

    public record Previous(@Nullable String grade, @Nullable Integer year) {}

    public record Quote(
            @Nullable String area,
            @Nullable String grade,
            @Nullable Integer page,
            @Nullable String quote) {}

    public record Action(@Nullable Integer page, @Nullable String words) {}
}
