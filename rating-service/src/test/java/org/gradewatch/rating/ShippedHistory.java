package org.gradewatch.rating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.rating.Facts.Fact;

/// What really happened: the 488 outcomes and the authorities that report-ingest-service ships, as
/// facts that a rating is made from.
public final class ShippedHistory {

    private static final Path FOLDER = Path.of("../report-ingest-service/src/main/resources/facts");
    private static final List<String> NO_AREAS = List.of(
            "urn",
            "framework",
            "kind",
            "inspection_start",
            "inspection_end",
            "windows",
            "published",
            "areas_for_improvement",
            "file_url");

    private static final Map<String, AuthorityRef> AUTHORITIES = table("authorities.csv").stream()
            .map(ShippedHistory::authority)
            .collect(toMap(AuthorityRef::slug, Function.identity()));
    private static final List<CSVRecord> ROWS = table("history.csv");

    private ShippedHistory() {}

    public static AuthorityRef authority(String slug) {
        AuthorityRef authority = AUTHORITIES.get(slug);
        if (authority == null) {
            throw new IllegalArgumentException("'%s' (expected: the slug of an authority)".formatted(slug));
        }
        return authority;
    }

    /// Every authority, those too that were closed and those to come.
    public static List<Authority> authorities() {
        return table("authorities.csv").stream()
                .map(row -> new Authority(
                        authority(row),
                        row.get("official_name"),
                        words(row.get("aliases")),
                        row.get("closed_on").isBlank() ? null : LocalDate.parse(row.get("closed_on")),
                        words(row.get("successors")).stream()
                                .map(AuthorityId::new)
                                .toList(),
                        1,
                        Facts.SEEN))
                .toList();
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.split("\\|"));
    }

    /// Every outcome of every authority, in the order in which they came out.
    public static List<ReportPublished> all() {
        return ROWS.stream()
                .map(row -> fact(row, Basis.TABLE).now())
                .sorted(Comparator.comparing(
                                (ReportPublished row) -> row.report().publishedOn())
                        .thenComparing(ReportPublished::documentId))
                .toList();
    }

    /// Every outcome of one authority, in the order in which they came out.
    public static List<ReportPublished> of(String slug) {
        return all().stream().filter(row -> row.authority().slug().equals(slug)).toList();
    }

    /// One outcome as the report itself tells it, still to be altered.
    ///
    /// @param start the first day on site
    public static Fact report(String slug, String start) {
        return ROWS.stream()
                .filter(row -> row.get("urn").equals(authority(slug).urn())
                        && row.get("inspection_start").equals(start))
                .findFirst()
                .map(row -> fact(row, Basis.OFFICIAL))
                .orElseThrow();
    }

    private static Fact fact(CSVRecord row, Basis basis) {
        AuthorityRef authority = AUTHORITIES.values().stream()
                .filter(known -> row.get("urn").equals(known.urn()))
                .findFirst()
                .orElseThrow();
        String start = row.get("inspection_start");
        Fact fact = (basis == Basis.TABLE
                        ? Facts.table(authority, start, row.get("inspection_end"))
                        : Facts.official(authority, start, row.get("inspection_end")))
                .under(edition(row.get("framework"), LocalDate.parse(start)))
                .kind(Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)))
                .publishedOn(row.get("published"));
        row.toMap().forEach((column, cell) -> {
            if (!NO_AREAS.contains(column) && !cell.isBlank()) {
                fact.says(new Area(column.toUpperCase(Locale.ROOT)), new Grade(cell.toUpperCase(Locale.ROOT)));
            }
        });
        return fact;
    }

    private static String edition(String framework, LocalDate start) {
        return Frameworks.shipped()
                .framework(framework)
                .flatMap(known -> known.editionOn(start))
                .map(Frameworks.Edition::edition)
                .orElseThrow();
    }

    private static AuthorityRef authority(CSVRecord row) {
        return new AuthorityRef(
                new AuthorityId(row.get("id")),
                orNull(row.get("urn")),
                orNull(row.get("gss")),
                orNull(row.get("la_code")),
                row.get("slug"),
                row.get("name"),
                row.get("region"),
                row.get("type"),
                row.get("opened_on").isBlank() ? null : LocalDate.parse(row.get("opened_on")));
    }

    private static String orNull(String cell) {
        return cell.isBlank() ? null : cell;
    }

    private static List<CSVRecord> table(String name) {
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser table = CSVParser.parse(FOLDER.resolve(name), UTF_8, form)) {
            return table.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
