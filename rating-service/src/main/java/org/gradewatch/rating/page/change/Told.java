package org.gradewatch.rating.page.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Who was told of a change, in numbers only.
///
/// @param words what there is to say beside the numbers
/// @param href where the numbers come from
/// @param channels absent numbers are no channels
record Told(String words, String href, List<Channel> channels) {

    private static final Map<String, String> WHY_NOBODY = Map.of(
            "TABLE_BASIS", "it was known already, from a table of outcomes",
            "RECALCULATED", "rules of ours changed, and nothing in the world",
            "TOO_OLD", "it was published too long before it was first seen here",
            "NO_DATE", "no document says when it was published, so it could be old",
            "NOTHING_NEW", "nothing in it was news",
            "ALREADY_TOLD", "they had heard of this inspection already",
            "REPEATED", "it was announced a second time",
            "UNREADABLE", "the announcement could not be read");

    /// @param name how they were told, `By e-mail`
    record Channel(String name, long expected, long delivered, long waiting, long others) {}

    /// What the service that tells people answers; there may be more in it.
    record Answer(
            @Nullable String decision,
            @Nullable Map<String, Long> suppressed,
            @Nullable Map<String, Counts> channels) {}

    record Counts(long expected, long delivered, long pending) {}

    static Told unanswered(String href) {
        return new Told("The service that tells people did not answer just now.", href, List.of());
    }

    static Told notYet(String href) {
        return new Told("The service that tells people has not come to this change yet.", href, List.of());
    }

    static Told of(Answer answer, String href) {
        var channels = new ArrayList<Channel>();
        if (answer.channels() != null) {
            answer.channels().forEach((name, counts) -> channels.add(channel(name, counts)));
        }
        return new Told(words(answer), href, List.copyOf(channels));
    }

    private static Channel channel(String name, Counts counts) {
        return new Channel(
                switch (name) {
                    case "email" -> "By e-mail";
                    case "webhook", "webhooks" -> "Systems, by webhook";
                    default -> Wording.capital(name);
                },
                counts.expected(),
                counts.delivered(),
                counts.pending(),
                Math.max(0, counts.expected() - counts.delivered() - counts.pending()));
    }

    private static String words(Answer answer) {
        String decision = answer.decision() == null ? "TELL" : answer.decision();
        return decision.equals("TELL")
                ? "Whoever follows this authority, and wants to hear of such a change, is told."
                : "People are not told of it: %s.".formatted(WHY_NOBODY.getOrDefault(decision, plain(decision)));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.UK).replace('_', ' ');
    }
}
