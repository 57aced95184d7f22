package org.gradewatch.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What one document says about one authority: the form of `gradewatch read`, and the heart of
/// [ReportPublished].
///
/// @param authority absent only in what is held because it names none, or several
/// @param framework `ILACS`, `SIF`, `EARLIER`; absent where a press text does not say
/// @param edition the framework's edition, decided by the inspection's start: `ILACS-2018`
/// @param inspectionStart the first day on site
/// @param inspectionEnd the last day of the last window
/// @param windows every stretch of days on site, in order
/// @param publishedOn when the report was published; of a press text its own date, an upper bound
/// @param judgements an area that the document does not give is absent; `NOT_JUDGED` where it says
///     so
/// @param statedPrevious of the overall judgement
/// @param priorityActions of a letter, the areas where it wants action first; empty where it says
///     that there are none, absent where it does not speak of them
public record Report(
        @Nullable AuthorityRef authority,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String framework,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String edition,
        Kind kind,
        Basis basis,
        @Nullable LocalDate inspectionStart,
        @Nullable LocalDate inspectionEnd,
        List<Period> windows,
        @Nullable LocalDate publishedOn,
        @Nullable String leadInspector,
        @Nullable Integer areasForImprovement,
        Map<Area, Grade> judgements,
        @Nullable StatedPrevious statedPrevious,
        List<Evidence> evidence,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<PriorityAction> priorityActions) {

    public Report {
        windows = List.copyOf(windows);
        judgements = Collections.unmodifiableMap(new TreeMap<>(judgements));
        evidence = List.copyOf(evidence);
        priorityActions = priorityActions == null
                ? null
                : priorityActions.stream().limit(PriorityAction.MOST).toList();
    }

    /// Of a document that does not speak of priority action, as no report with grades does.
    public Report(
            @Nullable AuthorityRef authority,
            @Nullable String framework,
            @Nullable String edition,
            Kind kind,
            Basis basis,
            @Nullable LocalDate inspectionStart,
            @Nullable LocalDate inspectionEnd,
            List<Period> windows,
            @Nullable LocalDate publishedOn,
            @Nullable String leadInspector,
            @Nullable Integer areasForImprovement,
            Map<Area, Grade> judgements,
            @Nullable StatedPrevious statedPrevious,
            List<Evidence> evidence) {
        this(
                authority,
                framework,
                edition,
                kind,
                basis,
                inspectionStart,
                inspectionEnd,
                windows,
                publishedOn,
                leadInspector,
                areasForImprovement,
                judgements,
                statedPrevious,
                evidence,
                null);
    }

    /// Whether the document states when the inspectors were there.
    @JsonIgnore
    public boolean isDated() {
        return inspectionStart != null;
    }

    public Report publishedOn(LocalDate day) {
        return new Report(
                authority,
                framework,
                edition,
                kind,
                basis,
                inspectionStart,
                inspectionEnd,
                windows,
                day,
                leadInspector,
                areasForImprovement,
                judgements,
                statedPrevious,
                evidence,
                priorityActions);
    }

    /// The same findings with the places of the evidence, but not its words.
    public Report withoutQuotes() {
        return new Report(
                authority,
                framework,
                edition,
                kind,
                basis,
                inspectionStart,
                inspectionEnd,
                windows,
                publishedOn,
                leadInspector,
                areasForImprovement,
                judgements,
                statedPrevious,
                Evidence.withoutQuotes(evidence),
                priorityActions);
    }
}
