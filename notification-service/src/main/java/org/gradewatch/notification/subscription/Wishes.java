package org.gradewatch.notification.subscription;

/// Understands what people ask for, as the authorities stand now.
public final class Wishes {

    private final KnownAuthorities authorities;
    private final SubscriptionSettings settings;

    Wishes(KnownAuthorities authorities, SubscriptionSettings settings) {
        this.authorities = authorities;
        this.settings = settings;
    }

    /// Whoever names a closed authority follows those that took over, too.
    public Wish read(SubscribeRequest request) {
        return extended(new WishReading(authorities.now(), settings).read(request));
    }

    /// With those that took over beside each authority that has closed since. Once more changes
    /// nothing.
    public Wish extended(Wish wish) {
        return new Successions(authorities.now()).extended(wish);
    }
}
