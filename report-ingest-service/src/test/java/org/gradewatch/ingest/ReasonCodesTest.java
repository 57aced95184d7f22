package org.gradewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Whoever meets a reason finds in the service's page what to do about it. What the page explains
/// and no code gives any more misleads.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonCodesTest {

    /// Capital words in quotation marks that are no reasons: what options are called, and such.
    private static final Set<String> OTHER_LITERALS = Set.of(
            "CSV",
            "DATE",
            "DIR",
            "FILE",
            "N",
            "PATH",
            "URI",
            "URL",
            "NONE",
            "PUBLISH",
            "PUBLISHED",
            "PDF",
            "ANY",
            "DISCARD",
            "GRADEWATCH_TOKEN",
            "BOTH_IN_AND_AFTER_CARE");

    /// Capital words of the page that are no reasons.
    private static final Set<String> OTHER_WORDS = Set.of("OFFICIAL", "DISCARD", "JTAI", "AREA_SEND");

    private static final Pattern LITERAL = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)*)\"");
    private static final Pattern IN_DATA = Pattern.compile("(?m)^ +(?:held|nothing): ([A-Z_]+)$");
    private static final Pattern ON_THE_PAGE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");

    @Test
    void stand_on_the_page_all_of_them_and_no_others() throws IOException {
        Set<String> given = found(Path.of("src/main/java"), ".java", LITERAL);
        given.addAll(found(Path.of("src/main/resources/reading"), ".yml", IN_DATA));
        given.removeAll(OTHER_LITERALS);

        Set<String> explained = found(Path.of("README.md"), ".md", ON_THE_PAGE);
        explained.removeAll(OTHER_WORDS);

        assertThat(explained).isEqualTo(given);
    }

    private static Set<String> found(Path below, String ending, Pattern form) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                form.matcher(Files.readString(file))
                        .results()
                        .map(place -> place.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
