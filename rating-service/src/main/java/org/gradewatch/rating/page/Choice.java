package org.gradewatch.rating.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// One of what a form offers.
///
/// @param value empty for any
public record Choice(String value, String words, boolean chosen) {

    /// @param any how it is called that nothing is chosen
    /// @param form of a value in an address
    public static <T> List<Choice> of(
            Query query,
            String name,
            String any,
            Collection<T> values,
            Function<T, String> form,
            Function<T, String> words) {
        String given = query.one(name, "").strip();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", any, given.isEmpty()));
        for (T value : values) {
            String text = form.apply(value);
            choices.add(new Choice(text, words.apply(value), text.equalsIgnoreCase(given)));
        }
        return List.copyOf(choices);
    }
}
