package org.gradewatch.ingest.held.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What was wrong, by field.
record Errors(Map<String, String> byField) {

    static Errors of(List<Wrong> wrongs) {
        return new Errors(wrongs.stream()
                .collect(Collectors.toMap(
                        Wrong::field, Wrong::words, (one, other) -> one + ". " + other, LinkedHashMap::new)));
    }

    @Nullable
    String at(String field) {
        return byField.get(field);
    }
}
