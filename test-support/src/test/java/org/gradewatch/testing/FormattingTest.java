package org.gradewatch.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Every source file of the project has the one format. `make format` (that is
/// `-Dgradewatch.format=apply`) gives it.
///
/// The formatter reads Java with the compiler of the JVM that it runs in, and Maven may run in one
/// that is older than our source: hence a test, which runs in the right one, and no plugin.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormattingTest {

    private static final int LONGEST_DOC_LINE = 100;

    private final Formatter formatter = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void every_source_file_is_formatted() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).isNotEmpty();
        assertThatDocLinesAreShort(sources);
        if ("apply".equals(System.getProperty("gradewatch.format"))) {
            for (Path source : sources) {
                Files.writeString(source, formatted(source));
            }
        }
        assertThat(sources)
                .allSatisfy(source -> assertThat(read(source))
                        .as("%s is formatted (make format does it)", source)
                        .isEqualTo(formatted(source)));
    }

    /// The formatter breaks longer ones and loses their prefix, so this is looked at first.
    private static void assertThatDocLinesAreShort(List<Path> sources) {
        assertThat(sources)
                .allSatisfy(source -> assertThat(read(source).lines())
                        .as("%s: a /// line has at most %d columns", source, LONGEST_DOC_LINE)
                        .noneMatch(line -> line.strip().startsWith("///") && line.length() > LONGEST_DOC_LINE));
    }

    private String formatted(Path source) {
        try {
            return formatter.formatSourceAndFixImports(read(source));
        } catch (FormatterException e) {
            throw new IllegalStateException(source + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .toList();
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
