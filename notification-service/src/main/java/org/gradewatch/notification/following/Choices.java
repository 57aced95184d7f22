package org.gradewatch.notification.following;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A question with boxes to tick, or with one of several to choose.
///
/// @param id of the first input, to which the summary of mistakes leads; that of the others begins
///     with it
/// @param name under which the answers are sent
/// @param hint empty where there is none
/// @param wrong absent where nothing is
public record Choices(
        String id,
        String name,
        String legend,
        String hint,
        List<Choice> options,
        @Nullable String wrong) {

    /// @param ticked whether it was, when the form was shown last
    public record Choice(String id, String value, String words, boolean ticked) {}

    static <T> Choices of(
            String name,
            String legend,
            String hint,
            List<T> all,
            Function<T, String> value,
            Function<T, String> words,
            Predicate<String> ticked) {
        return of(name, name, legend, hint, all, value, words, ticked);
    }

    static <T> Choices of(
            String id,
            String name,
            String legend,
            String hint,
            List<T> all,
            Function<T, String> value,
            Function<T, String> words,
            Predicate<String> ticked) {
        var options = new ArrayList<Choice>();
        for (T one : all) {
            String sent = value.apply(one);
            options.add(new Choice(
                    options.isEmpty() ? id : id + "-" + (options.size() + 1),
                    sent,
                    words.apply(one),
                    ticked.test(sent)));
        }
        return new Choices(id, name, legend, hint, List.copyOf(options), null);
    }

    Choices wrong(@Nullable String words) {
        return new Choices(id, name, legend, hint, options, words);
    }

    public boolean hasMistake() {
        return wrong != null;
    }

    public boolean hasHint() {
        return !hint.isEmpty();
    }

    /// What describes the whole question to those who hear it.
    public @Nullable String describedBy() {
        String hinted = hint.isEmpty() ? "" : id + "-hint";
        String both = wrong == null ? hinted : (hinted + " " + id + "-error").strip();
        return both.isEmpty() ? null : both;
    }
}
