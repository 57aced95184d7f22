package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An authority as events and answers name it: enough to show it and to match it, so that nobody
/// has to look it up.
///
/// @param openedOn the first day of its existence, where that lies within the time of the
///     frameworks
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuthorityRef(
        AuthorityId id,
        @Nullable String urn,
        @Nullable String gss,
        @Nullable String laCode,
        String slug,
        String name,
        String region,
        String type,
        @Nullable LocalDate openedOn) {}
