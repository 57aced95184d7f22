package org.gradewatch.ingest.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.jspecify.annotations.Nullable;

/// Every authority that was, is, or is enacted to be: 153 of today, five abolished, two to come.
public final class ShippedAuthorities {

    /// When the table was last changed. A constant, so that every start tells the same facts with
    /// the same event ids.
    public static final Instant CHANGED_AT = Instant.parse("2026-11-21T00:00:00Z");

    private static final CSVFormat FORM = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    private ShippedAuthorities() {}

    public static List<Authority> load() {
        try (InputStream in = ShippedAuthorities.class.getResourceAsStream("/facts/authorities.csv")) {
            if (in == null) {
                throw new IllegalStateException("facts/authorities.csv: not on the class path");
            }
            return FORM.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).stream()
                    .map(ShippedAuthorities::authority)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("facts/authorities.csv", e);
        }
    }

    private static Authority authority(CSVRecord row) {
        var ref = new AuthorityRef(
                new AuthorityId(row.get("id")),
                row.get("urn"),
                row.get("gss"),
                row.get("la_code"),
                row.get("slug"),
                row.get("name"),
                row.get("region"),
                row.get("type"),
                day(row.get("opened_on")));
        return new Authority(
                ref,
                row.get("official_name"),
                list(row.get("aliases")).toList(),
                day(row.get("closed_on")),
                list(row.get("successors")).map(AuthorityId::new).toList(),
                1,
                CHANGED_AT);
    }

    private static @Nullable LocalDate day(@Nullable String cell) {
        return cell == null ? null : LocalDate.parse(cell);
    }

    private static Stream<String> list(@Nullable String cell) {
        return cell == null ? Stream.empty() : Stream.of(cell.split("\\|"));
    }
}
