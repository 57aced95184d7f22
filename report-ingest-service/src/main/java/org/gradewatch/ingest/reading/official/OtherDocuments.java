package org.gradewatch.ingest.reading.official;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradewatch.model.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The documents that are no full report, as data: `reading/other-documents.yml`.
record OtherDocuments(List<Other> all) {

    private static final String FILE = "/reading/other-documents.yml";

    static OtherDocuments shipped() {
        try (InputStream in = OtherDocuments.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + ": not on the class path");
            }
            return new OtherDocuments(List.of(YAMLMapper.builder().build().readValue(in, Other[].class)));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + ": " + e.getMessage(), e);
        }
    }

    /// What the page says first.
    Optional<Other> recognised(String firstPage) {
        String page = firstPage.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(other -> other.firstIn(page) < page.length())
                .min(Comparator.comparingInt(other -> other.firstIn(page)));
    }

    /// Exactly one of `kind`, `framework`, `held` and `nothing` is given, or `kind` and what it is
    /// in other words than those of a letter: `nothing`.
    ///
    /// @param kind of a letter that is published without judgements
    /// @param opens the words with which such a letter tells what it is; it has some of them
    /// @param framework of a full report whose areas are not on its first pages
    /// @param held the reason's code
    /// @param nothing the reason's code
    record Other(
            List<String> says,
            @Nullable Kind kind,
            List<String> opens,
            @Nullable String framework,
            @Nullable String held,
            @Nullable String nothing) {

        Other {
            opens = opens == null ? List.of() : List.copyOf(opens);
        }

        String said() {
            return "its first page says '%s'".formatted(says.getFirst());
        }

        int firstIn(String page) {
            return says.stream()
                    .mapToInt(page::indexOf)
                    .filter(at -> at >= 0)
                    .min()
                    .orElse(page.length());
        }
    }
}
