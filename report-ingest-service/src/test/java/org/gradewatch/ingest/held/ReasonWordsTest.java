package org.gradewatch.ingest.held;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Every reason for which a document waits has a sentence for the person who decides.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonWordsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \\|");
    private static final Pattern CODE = Pattern.compile("`([A-Z_]+)`");

    /// They are explained among the rules, not in a table.
    private static final Set<String> OF_THE_RULES = Set.of("CONFLICT", "WITHDRAWN");

    @Test
    void are_there_for_every_reason_on_the_services_page_and_for_no_other() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        String held = page.substring(page.indexOf("## How an official"), page.indexOf("## Settings"));
        var codes = new TreeSet<>(OF_THE_RULES);
        ROW.matcher(held)
                .results()
                .flatMap(row -> CODE.matcher(row.group(1)).results())
                .forEach(code -> codes.add(code.group(1)));

        assertThat(ReasonWords.BY_CODE.keySet()).isEqualTo(codes);
    }

    @Test
    void of_a_version_to_come_say_something_too() {
        assertThat(ReasonWords.of("NEW_REASON").problem()).isEqualTo("Something else stands in the way");
    }
}
