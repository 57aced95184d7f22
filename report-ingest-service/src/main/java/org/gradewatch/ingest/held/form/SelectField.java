package org.gradewatch.ingest.held.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field in which one of several is chosen.
///
/// @param error what was wrong with it; absent where nothing was
public record SelectField(
        String id,
        String label,
        List<Option> options,
        @Nullable String error) {

    /// What was chosen stays, even where nobody would offer it.
    static SelectField of(String id, String label, List<Option> options, String chosen, Errors errors) {
        var all = new ArrayList<>(options);
        if (!chosen.isEmpty() && options.stream().noneMatch(Option::chosen)) {
            all.add(new Option(chosen, chosen, true));
        }
        return new SelectField(id, label, List.copyOf(all), errors.at(id));
    }

    /// In words.
    public String chosen() {
        return options.stream()
                .filter(Option::chosen)
                .map(Option::words)
                .findFirst()
                .orElse("");
    }
}
