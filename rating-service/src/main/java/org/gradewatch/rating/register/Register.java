package org.gradewatch.rating.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Rating;
import org.jspecify.annotations.Nullable;

/// Every authority and its rating as it stands now.
final class Register {

    /// @param rating absent while nothing is known of the authority
    record Entry(Authority authority, @Nullable Rating rating) {

        Optional<Rating.Current> current() {
            return Optional.ofNullable(rating).map(Rating::current);
        }
    }

    private final Clock clock;
    private final Map<AuthorityId, Rating> ratings = new ConcurrentHashMap<>();
    private final Map<AuthorityId, Authority> known = new HashMap<>();
    private volatile Authorities authorities = new Authorities(List.of());

    Register(Clock clock) {
        this.clock = clock;
    }

    void put(Rating rating) {
        ratings.put(rating.authority().id(), rating);
    }

    synchronized void put(Authority authority) {
        known.put(authority.id(), authority);
        authorities = new Authorities(known.values());
    }

    /// By any of its ids, whether it exists today or not.
    Optional<Entry> find(String anyId) {
        return authorities.resolve(anyId).map(this::entry);
    }

    /// Those that exist today, by name.
    List<Entry> today() {
        LocalDate today = LocalDate.now(clock);
        return authorities.all().stream()
                .filter(authority -> authority.existsOn(today))
                .map(this::entry)
                .toList();
    }

    /// Of every authority that we know, closed ones too.
    Set<String> regions() {
        return authorities.all().stream()
                .map(authority -> authority.ref().region())
                .collect(Collectors.toSet());
    }

    private Entry entry(Authority authority) {
        return new Entry(authority, ratings.get(authority.id()));
    }
}
