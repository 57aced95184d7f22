package org.gradewatch.rating.register;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.question.KnownWords;
import org.gradewatch.rating.register.Register.Entry;
import org.jspecify.annotations.Nullable;

/// The register as a table: one line an authority, one column an area.
final class AuthorityTable {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final List<Area> AREAS =
            KnownWords.areas().stream().sorted(Areas.IN_ORDER).toList();

    private AuthorityTable() {}

    static String of(List<Entry> entries) {
        var table = new StringWriter();
        try (var printer = new CSVPrinter(
                table, CSVFormat.RFC4180.builder().setHeader(header()).get())) {
            for (Entry entry : entries) {
                printer.printRecord(line(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private static String[] header() {
        var header = new ArrayList<>(List.of(
                "urn",
                "gss",
                "la_code",
                "slug",
                "name",
                "region",
                "type",
                "inspection_id",
                "framework",
                "edition",
                "inspection_start",
                "inspection_end",
                "published_on",
                "provisional"));
        AREAS.forEach(area -> header.add(area.word().toLowerCase(Locale.ROOT)));
        return header.toArray(String[]::new);
    }

    private static List<@Nullable Object> line(Entry entry) {
        AuthorityRef authority = entry.authority().ref();
        Optional<Rating.Current> current = entry.current();
        var line = new ArrayList<@Nullable Object>();
        line.add(authority.urn());
        line.add(authority.gss());
        line.add(authority.laCode());
        line.add(authority.slug());
        line.add(authority.name());
        line.add(authority.region());
        line.add(authority.type());
        line.add(current.map(Rating.Current::inspectionId).orElse(null));
        line.add(current.map(Rating.Current::framework).orElse(null));
        line.add(current.map(Rating.Current::edition).orElse(null));
        line.add(current.map(Rating.Current::inspectionStart).orElse(null));
        line.add(current.map(Rating.Current::inspectionEnd).orElse(null));
        line.add(current.map(Rating.Current::publishedOn).orElse(null));
        line.add(current.map(Rating.Current::provisional).orElse(null));
        AREAS.forEach(area -> line.add(current.map(Rating.Current::judgements)
                .map(judgements -> judgements.get(area))
                .map(judgement -> judgement.grade().word())
                .orElse(null)));
        return line;
    }
}
