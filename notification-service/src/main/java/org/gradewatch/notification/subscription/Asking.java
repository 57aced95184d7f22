package org.gradewatch.notification.subscription;

import java.util.List;

/// Asks the owner of an address, by a mail with a button, whether the wish is really theirs.
public final class Asking {

    private final Confirmations confirmations;
    private final ConfirmationPost post;
    private final KnownAuthorities authorities;

    Asking(Confirmations confirmations, ConfirmationPost post, KnownAuthorities authorities) {
        this.confirmations = confirmations;
        this.post = post;
        this.authorities = authorities;
    }

    /// The outcome is the same whatever is known of the address.
    public void ask(EmailAddress address, Wish wish) {
        confirmations.request(address, wish);
        post.wake();
    }

    /// What is to be said of the wish itself: which authorities in it are none any more. Empty
    /// where there is nothing to say.
    public String aside(Wish wish) {
        List<String> closed = new Successions(authorities.now())
                .endedIn(wish).stream().map(authority -> authority.ref().name()).toList();
        return closed.isEmpty()
                ? ""
                : "No authority any more: %s. Those that took over are followed too."
                        .formatted(String.join(", ", closed));
    }
}
