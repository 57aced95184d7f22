package org.gradewatch.ingest.held;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.gradewatch.ingest.held.form.PlainWords;
import org.gradewatch.model.Reason;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A reason's code in words: `held/reasons.yml`.
///
/// @param problem what is wrong, as it opens a line
/// @param advice what a person should do about it
record ReasonWords(String problem, String advice) {

    static final Map<String, ReasonWords> BY_CODE = load();

    private static final ReasonWords OTHER =
            new ReasonWords("Something else stands in the way", "Compare what was understood with the document.");

    /// A code that a later version gives has words too.
    static ReasonWords of(String code) {
        return BY_CODE.getOrDefault(code, OTHER);
    }

    /// @param detail what was found, for those who want to know exactly
    record Said(String code, String problem, String advice, String detail) {

        static List<Said> of(List<Reason> reasons) {
            return reasons.stream()
                    .map(reason -> {
                        ReasonWords words = ReasonWords.of(reason.code());
                        return new Said(
                                reason.code(), words.problem(), words.advice(), PlainWords.plain(reason.detail()));
                    })
                    .toList();
        }
    }

    private static Map<String, ReasonWords> load() {
        try (InputStream in = requireNonNull(ReasonWords.class.getResourceAsStream("/held/reasons.yml"))) {
            return Map.copyOf(new YAMLMapper().readValue(in, new TypeReference<Map<String, ReasonWords>>() {}));
        } catch (IOException e) {
            throw new IllegalStateException("held/reasons.yml: " + e.getMessage(), e);
        }
    }
}
