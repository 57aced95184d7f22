package org.gradewatch.notification.ledger;

import java.util.List;
import java.util.Map;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.alert.Suppression;
import org.gradewatch.notification.ledger.Equations.Reconciled;
import org.gradewatch.wording.Headline;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// The equation of one change in words, with a bar for each channel.
///
/// @param sequence by which the register names the change
/// @param answer the first sentence: how many were told
/// @param untold who else would have been told, and why not
public record WhoWasTold(
        long sequence,
        String headline,
        String authority,
        String slug,
        String answer,
        List<TellingBar> bars,
        List<String> untold) {

    public String title() {
        return "Who was told";
    }

    static WhoWasTold of(RatingChanged change, Reconciled equation) {
        List<TellingBar> bars = equation.channels().entrySet().stream()
                .filter(channel ->
                        channel.getValue().expected() > 0 || !channel.getValue().balanced())
                .map(channel -> TellingBar.of(channel.getKey(), channel.getValue()))
                .toList();
        return new WhoWasTold(
                equation.sequence(),
                new Headline(change, Map.of()).line(),
                change.authority().name(),
                change.authority().slug(),
                answer(equation, bars),
                bars,
                equation.suppressed().entrySet().stream()
                        .map(entry -> persons(entry.getValue()) + ": " + why(entry.getKey()))
                        .toList());
    }

    private static String answer(Reconciled equation, List<TellingBar> bars) {
        if (!equation.decision().equals("TELL")) {
            return "Nobody was told: " + why(equation.decision()) + ".";
        }
        return bars.isEmpty()
                ? "Nobody who follows was concerned."
                : String.join(" ", bars.stream().map(TellingBar::sentence).toList());
    }

    private static String persons(long count) {
        return Wording.count(count, "person", "people");
    }

    private static String why(String word) {
        Suppression known = known(word);
        return known == null
                ? Wording.capital(word)
                : switch (known) {
                    case TABLE_BASIS -> "it is known from a table of past outcomes, and was no news";
                    case RECALCULATED -> "a rule of ours changed, and nothing in the world did";
                    case TOO_OLD -> "it was published too long before we first saw it";
                    case NO_DATE -> "no document says when it was published, so it could be old";
                    case NOTHING_NEW -> "nothing in it was news";
                    case ALREADY_TOLD -> "had heard of this inspection already";
                    case REPEATED -> "it was announced a second time";
                    case UNREADABLE -> "the announcement could not be read";
                };
    }

    private static @Nullable Suppression known(String word) {
        for (Suppression one : Suppression.values()) {
            if (one.name().equals(word)) {
                return one;
            }
        }
        return null;
    }
}
