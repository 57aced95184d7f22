package org.gradewatch.notification.subscription;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.model.Authority;

/// Asks the owner of an address, by a mail with a button, whether the wish is really theirs.
public final class Asking {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Confirmations confirmations;
    private final ConfirmationPost post;
    private final KnownAuthorities authorities;
    private final InstantSource clock;

    Asking(Confirmations confirmations, ConfirmationPost post, KnownAuthorities authorities, InstantSource clock) {
        this.confirmations = confirmations;
        this.post = post;
        this.authorities = authorities;
        this.clock = clock;
    }

    /// The outcome is the same whatever is known of the address.
    public void ask(EmailAddress address, Wish wish) {
        confirmations.request(address, wish);
        post.wake();
    }

    /// What is to be said of the wish itself: which authorities in it are none any more, or not for
    /// long. Empty where there is nothing to say.
    public String aside(Wish wish) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        List<Authority> ending = new Successions(authorities.now()).endedIn(wish);
        String closed = names(ending.stream().filter(one -> !isThere(one, today)));
        String closing = names(ending.stream().filter(one -> isThere(one, today)));
        return Stream.of(
                        closed.isEmpty()
                                ? ""
                                : "No authority any more: %s. Those that took over are followed too.".formatted(closed),
                        closing.isEmpty()
                                ? ""
                                : "To be closed: %s. Those that take over are followed too.".formatted(closing))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static boolean isThere(Authority authority, LocalDate day) {
        LocalDate lastDay = authority.closedOn();
        return lastDay == null || !lastDay.isBefore(day);
    }

    private static String names(Stream<Authority> authorities) {
        return authorities.map(authority -> authority.ref().name()).collect(Collectors.joining(", "));
    }
}
