package org.gradewatch.ingest.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.ingest.structured.StructuredReports;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Kind;

/// Reads tables of outcomes that others make: the official statistics, whose form changes every
/// year, and those of other tools. A row becomes one of the shipped form, and has to make the same
/// sense.
final class OutcomesTable {

    private final Columns names;
    private final NamedAuthorities authorities;
    private final StructuredReports reports;
    private final Frameworks frameworks;

    OutcomesTable(Authorities authorities, StructuredReports reports, Frameworks frameworks) {
        this.names = new Columns(frameworks);
        this.authorities = new NamedAuthorities(authorities);
        this.reports = reports;
        this.frameworks = frameworks;
    }

    /// @throws Rejected when any row is wrong, with the number of each
    Found read(List<Grid> grids) {
        Header header = Header.in(grids, names);
        var reading = new Rows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        for (int row = header.row() + 1; row < header.grid().rows().size(); row++) {
            read(Outcome.of(header, row, names), row + 1, reading);
        }
        if (!reading.complaints.isEmpty()) {
            throw new Rejected(reading.complaints);
        }
        grids.stream()
                .filter(grid -> grid != header.grid())
                .forEach(grid -> reading.skipped.add("sheet '%s'".formatted(grid.name())));
        return new Found(reading.rows, reading.skipped, header.ignored());
    }

    private record Rows(
            List<HistoryRow> rows, List<String> skipped, List<String> complaints, Map<String, Integer> inspections) {}

    private void read(Outcome outcome, int row, Rows reading) {
        Map<String, String> cells = new TreeMap<>(outcome.cells());
        if (cells.isEmpty()) {
            return;
        }
        Optional<LocalDate> start = Outcome.day(cells.getOrDefault("inspection_start", ""));
        List<String> inForce = start.map(this::inForce).orElse(List.of());
        Optional<String> skipped = useless(cells).or(() -> undecided(cells, inForce));
        if (skipped.isPresent()) {
            reading.skipped.add("row %d: %s".formatted(row, skipped.get()));
            return;
        }
        var complaints = new ArrayList<String>();
        outcome.contradiction()
                .ifPresent(column -> complaints.add("%s is there twice (expected: one value)".formatted(column)));
        authority(cells, start, complaints);
        cells.putIfAbsent("kind", Kind.FULL_INSPECTION.name().toLowerCase(Locale.ROOT));
        inForce.forEach(framework -> cells.putIfAbsent("framework", framework));
        line(cells, row, reading, complaints);
        complaints.forEach(complaint -> reading.complaints.add("row %d: %s".formatted(row, complaint)));
    }

    private void line(Map<String, String> cells, int row, Rows reading, List<String> complaints) {
        var line = new HistoryLine(cells, reports);
        line.read(row).ifPresent(reading.rows::add);
        complaints.addAll(line.complaints());
        Integer twin = reading.inspections.putIfAbsent(cells.get("urn") + " " + cells.get("inspection_start"), row);
        if (twin != null) {
            complaints.add("the same inspection as row %d (expected: one row each)".formatted(twin));
        }
    }

    private static Optional<String> undecided(Map<String, String> cells, List<String> inForce) {
        return cells.containsKey("framework") || inForce.size() < 2
                ? Optional.empty()
                : Optional.of("%s were in force on %s (expected: a column 'Framework' that says which)"
                        .formatted(String.join(" and ", inForce), cells.get("inspection_start")));
    }

    /// Titles, totals and notes stand below tables as well as above them.
    private Optional<String> useless(Map<String, String> cells) {
        boolean named = cells.containsKey("urn") || cells.containsKey("name") || cells.containsKey("la_code");
        boolean graded = cells.keySet().stream().anyMatch(names::isArea);
        if (cells.values().stream().anyMatch(names::isUninspected)) {
            return Optional.of("%s is not yet inspected".formatted(named(cells)));
        }
        if (cells.values().stream().anyMatch(names::isUnreadable)) {
            return Optional.of("the table's maker could not read the report on " + named(cells));
        }
        if (!named || !graded && !cells.containsKey("inspection_start")) {
            return Optional.of(
                    "no outcome: '%s'".formatted(cells.values().iterator().next()));
        }
        return graded ? Optional.empty() : Optional.of("no judgement of " + named(cells));
    }

    private static String named(Map<String, String> cells) {
        return cells.getOrDefault("name", cells.getOrDefault("urn", "?"));
    }

    /// The URN where it is given, else the code, else the name.
    private void authority(Map<String, String> cells, Optional<LocalDate> start, List<String> complaints) {
        String name = cells.remove("name");
        String code = cells.remove("la_code");
        if (cells.containsKey("urn")) {
            return;
        }
        if (code != null) {
            cells.put("urn", code);
            return;
        }
        List<Authority> found = authorities.find(String.valueOf(name), start.orElse(null));
        if (found.size() == 1) {
            cells.put("urn", found.getFirst().id().value());
        } else {
            complaints.add("name: '%s' (expected: a name of one authority that existed on %s, not of %d)"
                    .formatted(name, start.map(LocalDate::toString).orElse("that day"), found.size()));
        }
    }

    private List<String> inForce(LocalDate start) {
        return frameworks.all().stream()
                .filter(framework -> framework.editionOn(start).isPresent())
                .map(Framework::framework)
                .toList();
    }
}
