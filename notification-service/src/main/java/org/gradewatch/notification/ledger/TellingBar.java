package org.gradewatch.notification.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradewatch.notification.ledger.Equations.Counts;
import org.gradewatch.notification.ledger.Ledger.State;
import org.gradewatch.wording.Wording;

/// A channel's side of the equation, and what a bar of it looks like.
///
/// @param sentence how many were told, of how many
/// @param equation the sum, written out
/// @param parts of those that were to be told, none of them empty
public record TellingBar(String heading, String sentence, String equation, List<Part> parts) {

    private static final int WIDTH = 600;

    /// @param css ends the names of its style classes and patterns
    /// @param x where it begins, and how wide it is, of 600
    public record Part(String name, String meaning, long count, String css, long x, long width) {}

    static TellingBar of(String channel, Counts counts) {
        boolean mail = channel.equals("email");
        List<Part> parts = parts(counts, mail);
        return new TellingBar(
                mail ? "By e-mail" : "Systems, by webhook", sentence(counts, mail), equation(counts, parts), parts);
    }

    public boolean isTold() {
        return !parts.isEmpty();
    }

    private static String sentence(Counts counts, boolean mail) {
        String were = mail
                ? Wording.count(counts.expected(), "person was", "people were")
                : Wording.count(counts.expected(), "system was", "systems were");
        if (counts.expected() == 0) {
            return "";
        }
        return "%s to be told, %s.".formatted(were, told(counts));
    }

    private static String told(Counts counts) {
        if (counts.delivered() == 0) {
            return "and none has been yet";
        }
        if (counts.delivered() == counts.expected()) {
            return counts.expected() == 1 ? "and has been" : "and all have been";
        }
        return "and " + counts.delivered() + (counts.delivered() == 1 ? " has been" : " have been");
    }

    private static String equation(Counts counts, List<Part> parts) {
        String sum = parts.isEmpty()
                ? "0"
                : parts.stream()
                        .map(part -> part.count() + " " + part.name().toLowerCase(Locale.UK))
                        .collect(Collectors.joining(" + "));
        return "%d to be told = %s. %s"
                .formatted(
                        counts.expected(),
                        sum,
                        counts.balanced() ? "It adds up." : "It does not add up: an operator is looking into it.");
    }

    private static List<Part> parts(Counts counts, boolean mail) {
        long all = Math.max(1, sum(counts));
        var parts = new ArrayList<Part>();
        long before = 0;
        for (State state : State.values()) {
            long count = count(counts, state);
            if (count > 0) {
                long x = before * WIDTH / all;
                before += count;
                parts.add(new Part(
                        name(state),
                        meaning(state, mail),
                        count,
                        css(state),
                        x,
                        Math.max(2, before * WIDTH / all - x)));
            }
        }
        return List.copyOf(parts);
    }

    private static long sum(Counts counts) {
        long sum = 0;
        for (State state : State.values()) {
            sum += count(counts, state);
        }
        return sum;
    }

    private static long count(Counts counts, State state) {
        return switch (state) {
            case DELIVERED -> counts.delivered();
            case BOUNCED -> counts.bounced();
            case SUPPRESSED -> counts.suppressed();
            case CANCELLED -> counts.cancelled();
            case SUPERSEDED -> counts.superseded();
            case PARKED -> counts.parked();
            case PENDING -> counts.pending();
        };
    }

    private static String name(State state) {
        return switch (state) {
            case DELIVERED -> "Told";
            case BOUNCED -> "Came back";
            case SUPPRESSED -> "Not sent";
            case CANCELLED -> "Left before";
            case SUPERSEDED -> "Put right before";
            case PARKED -> "On hold";
            case PENDING -> "Waiting";
        };
    }

    private static String meaning(State state, boolean mail) {
        return switch (state) {
            case DELIVERED -> mail ? "their mail server took the mail" : "they said that they have it";
            case BOUNCED -> mail ? "the address is gone, or the mail was refused" : "they refused it";
            case SUPPRESSED -> "mails to the address had come back before";
            case CANCELLED -> "they had stopped following when its turn came";
            case SUPERSEDED -> "it was corrected or withdrawn before its turn came";
            case PARKED -> mail ? "there is trouble with the address, or an operator has to look" : "ten tries failed";
            case PENDING -> mail ? "it goes out next, or with the mail of the day or week" : "it goes out next";
        };
    }

    private static String css(State state) {
        return switch (state) {
            case DELIVERED -> "told";
            case BOUNCED, SUPPRESSED -> "failed";
            case CANCELLED, SUPERSEDED -> "left";
            case PARKED, PENDING -> "waiting";
        };
    }
}
