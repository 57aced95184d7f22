package org.gradewatch.notification.following;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page that says one thing, and has at most one button.
///
/// @param done whether the person has just done something, and it worked
/// @param items of what the last paragraph speaks
/// @param links that lead on, and change nothing
public record Notice(
        String title,
        boolean done,
        List<String> paragraphs,
        List<String> items,
        @Nullable Button button,
        List<Link> links) {

    /// @param action where it posts to
    /// @param warning whether what it does cannot be undone
    public record Button(String action, String words, boolean warning) {}

    public record Link(String href, String words) {}

    static Notice saying(String title, String... paragraphs) {
        return new Notice(title, false, List.of(paragraphs), List.of(), null, List.of());
    }

    static Notice done(String title, String... paragraphs) {
        return new Notice(title, true, List.of(paragraphs), List.of(), null, List.of());
    }

    /// Of a token that we did not make.
    static Notice nowhere() {
        return saying(
                "This link leads nowhere",
                "Please copy the whole address from the mail: programs break long ones, and leave off the end.");
    }

    /// The link was good once, and may be in a mail from before an erasure.
    static Notice nothingKept() {
        return saying(
                        "Nothing is kept about you under this link",
                        "It belonged to a subscription that was erased, and brings no mails.",
                        "If you subscribed again since, please use the link in a newer mail.")
                .leadingTo("/follow", "Follow an authority");
    }

    static Notice left() {
        return done("You are unsubscribed", "No more mails will come.");
    }

    Notice with(List<String> shown) {
        return new Notice(title, done, paragraphs, List.copyOf(shown), button, links);
    }

    Notice withButton(String action, String words) {
        return new Notice(title, done, paragraphs, items, new Button(action, words, false), links);
    }

    Notice withWarningButton(String action, String words) {
        return new Notice(title, done, paragraphs, items, new Button(action, words, true), links);
    }

    Notice leadingTo(String href, String words) {
        var more = new ArrayList<>(links);
        more.add(new Link(href, words));
        return new Notice(title, done, paragraphs, items, button, List.copyOf(more));
    }
}
