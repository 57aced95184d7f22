package org.gradewatch.notification.following;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.gradewatch.notification.subscription.FollowWords;
import org.gradewatch.notification.subscription.Subscriptions.Subscription;
import org.gradewatch.wording.Wording;

/// A person's page: what they follow, how often mails come, and what they stopped lately.
///
/// @param here the address of the page, without a slash at its end
/// @param said what was just done; empty where nothing was
/// @param stopped what can be followed again by a button
public record Followed(String here, String said, List<Card> cards, List<Card> stopped) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<String, String> SAID = Map.of(
            "frequency", "Saved: how often we write",
            "changed", "Saved: what you follow",
            "ended", "Ended. No more mails will come of it",
            "again", "You follow it again");

    /// A subscription.
    ///
    /// @param lines what else there is to say of it
    /// @param date since when, for machines
    public record Card(
            long id, String here, String heading, List<String> lines, String date, String since, Choices frequency) {}

    /// @param done a word of ours, given back by the browser; another one says nothing
    static Followed of(
            String here, String done, List<Subscription> current, List<Subscription> stopped, FollowWords words) {
        return new Followed(
                here,
                SAID.getOrDefault(done, ""),
                current.stream().map(one -> card(here, one, words)).toList(),
                stopped.stream().map(one -> card(here, one, words)).toList());
    }

    private static Card card(String here, Subscription one, FollowWords words) {
        List<String> lines = words.of(one.wish());
        int follows = one.wish().follows().size();
        LocalDate since = LocalDate.ofInstant(one.startedAt(), LONDON);
        return new Card(
                one.id(),
                here + "/" + one.id(),
                Wording.capital(String.join("; and ", lines.subList(0, follows))),
                lines.stream().skip(follows).map(Wording::capital).toList(),
                since.toString(),
                Wording.day(since),
                Questions.frequency(
                        "frequency-" + one.id(),
                        "How often may we write?",
                        one.wish().frequency().name()));
    }

    public String title() {
        return cards.isEmpty() ? "You follow nothing" : "What you follow";
    }
}
