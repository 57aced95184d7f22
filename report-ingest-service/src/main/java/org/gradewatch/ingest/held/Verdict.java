package org.gradewatch.ingest.held;

import java.util.List;
import org.gradewatch.ingest.structured.StructuredReport;
import org.jspecify.annotations.Nullable;

/// What a person decides about a held document.
///
/// @param version the version of it that the person saw
/// @param decision `PUBLISH` or `DISCARD`
/// @param why in a sentence, for the record
/// @param publishedOn for `PUBLISH`: when it was published, for all its reports
/// @param reports for `PUBLISH`: what the document says, where the machine understood it wrongly or
///     not at all
/// @param supersedes for `PUBLISH`: the id of the document that this one replaces
public record Verdict(
        @Nullable Integer version,
        @Nullable String decision,
        @Nullable String why,
        @Nullable String publishedOn,
        @Nullable List<StructuredReport> reports,
        @Nullable String supersedes) {}
