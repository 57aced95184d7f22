package org.gradewatch.ingest.structured;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns what was given into reports, if it makes sense: the authority exists, the framework was in
/// force on the inspection's first day, and its edition has the areas and the grades.
public final class StructuredReports {

    private static final List<String> ID_FIELDS = List.of("id", "urn", "gss", "laCode", "slug");

    private final Authorities authorities;
    private final Frameworks frameworks;

    public StructuredReports(Authorities authorities, Frameworks frameworks) {
        this.authorities = authorities;
        this.frameworks = frameworks;
    }

    /// @param complaints gets whatever is wrong; then the answer is null
    public @Nullable Report check(StructuredReport given, Complaints complaints) {
        Authority authority = authority(given.authority(), complaints);
        Kind kind = complaints.word("kind", given.kind(), Kind.class);
        Basis basis = given.basis() == null ? Basis.PRESS : complaints.word("basis", given.basis(), Basis.class);
        List<Period> windows = Days.windows(given, complaints);
        LocalDate publishedOn = complaints.day("publishedOn", given.publishedOn());
        LocalDate start = windows.isEmpty() ? null : windows.getFirst().start();
        if (authority != null) {
            Existence.check(authority, start, publishedOn, complaints);
        }
        Edition edition = edition(given, kind, basis, start, complaints);
        var words = new GivenWords(frameworks, given.framework(), edition, complaints);
        Map<Area, Grade> judgements = words.judgements(given.judgements(), kind);
        if (publishedOn != null && start != null && publishedOn.isBefore(start)) {
            complaints.add("publishedOn", publishedOn, "not before the inspection, which began on " + start);
        }
        var previous = words.previous(given.statedPrevious());
        var evidence = words.evidence(given.evidence());
        var priorityActions = words.priorityActions(given.priorityActions());
        if (authority == null || kind == null || basis == null || !complaints.none()) {
            return null;
        }
        return new Report(
                authority.ref(),
                given.framework(),
                edition == null ? null : edition.edition(),
                kind,
                basis,
                start,
                windows.isEmpty() ? null : windows.getLast().end(),
                windows,
                publishedOn,
                given.leadInspector(),
                given.areasForImprovement(),
                judgements,
                previous,
                evidence,
                priorityActions);
    }

    private @Nullable Authority authority(@Nullable JsonNode given, Complaints complaints) {
        String id = anyId(given);
        Authority found = id == null ? null : authorities.resolve(id).orElse(null);
        if (found == null) {
            complaints.add("authority", id, "the URN, GSS code, LA code or slug of one that we know, such as 80467");
        }
        return found;
    }

    private static @Nullable String anyId(@Nullable JsonNode given) {
        if (given == null || given.isValueNode()) {
            return given == null || given.isNull() ? null : given.asString();
        }
        return ID_FIELDS.stream()
                .map(given::path)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst()
                .orElse(null);
    }

    /// Press may leave the framework open, and the letter of a visit does; whoever else speaks for
    /// the inspectorate may not.
    private @Nullable Edition edition(
            StructuredReport given,
            @Nullable Kind kind,
            @Nullable Basis basis,
            @Nullable LocalDate start,
            Complaints complaints) {
        if (given.framework() == null) {
            if (basis != Basis.PRESS && kind != null && kind.rates()) {
                complaints.add("framework", null, "one of " + names());
            }
            return null;
        }
        var framework = frameworks.framework(given.framework());
        if (framework.isEmpty()) {
            complaints.add("framework", given.framework(), "one of " + names());
            return null;
        }
        if (start == null) {
            return null;
        }
        Edition edition = framework.get().editionOn(start).orElse(null);
        if (edition == null) {
            complaints.add("framework", given.framework(), "one in force on " + start);
        } else if (given.edition() != null && !given.edition().equals(edition.edition())) {
            complaints.add("edition", given.edition(), edition.edition() + ", in force on " + start);
        }
        return edition;
    }

    private List<String> names() {
        return frameworks.all().stream().map(Frameworks.Framework::framework).toList();
    }
}
