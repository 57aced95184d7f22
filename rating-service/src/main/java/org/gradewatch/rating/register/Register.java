package org.gradewatch.rating.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Event;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Hashes;
import org.gradewatch.model.Rating;
import org.jspecify.annotations.Nullable;

/// Every authority and its rating, in memory.
public final class Register {

    private final Clock clock;
    private final Map<AuthorityId, Rating> ratings = new ConcurrentHashMap<>();
    private final Map<AuthorityId, Authority> known = new HashMap<>();
    private final AtomicLong state = new AtomicLong();
    private volatile Authorities authorities = new Authorities(List.of());
    private volatile BooleanSupplier whole = () -> true;

    /// @param clock says which day it is in England
    public Register(Clock clock) {
        this.clock = clock;
    }

    /// @param rating as it stands now; absent while nothing is known of the authority
    /// @param judged what is current on the day that was asked for
    public record Entry(Authority authority, @Nullable Rating rating, Rating.@Nullable Current judged) {

        public Optional<Rating.Current> current() {
            return Optional.ofNullable(judged);
        }

        /// By which edition it was judged last. A press text does not say; then that of the full
        /// inspection before it, since editions only follow one another.
        public Optional<Frameworks.Edition> edition() {
            return current()
                    .flatMap(now -> Frameworks.shipped().edition(now.edition()).or(() -> editionBefore(now)));
        }

        private Optional<Frameworks.Edition> editionBefore(Rating.Current now) {
            return Stream.ofNullable(rating)
                    .flatMap(all -> all.inspections().stream())
                    .dropWhile(inspection -> !inspection.inspectionId().equals(now.inspectionId()))
                    .filter(inspection -> inspection.kind().rates())
                    .flatMap(inspection -> Frameworks.shipped().edition(inspection.edition()).stream())
                    .findFirst();
        }
    }

    /// @param caughtUp whether everything has come that was on the topics at the start
    public void filledBy(BooleanSupplier caughtUp) {
        whole = caughtUp;
    }

    /// Before that, what it does not know may yet come.
    public boolean isWhole() {
        return whole.getAsBoolean();
    }

    public void put(Rating rating) {
        Rating former = ratings.put(rating.authority().id(), rating);
        stateWent(former, rating);
    }

    public synchronized void put(Authority authority) {
        Authority former = known.put(authority.id(), authority);
        authorities = new Authorities(known.values());
        stateWent(former, authority);
    }

    /// The same for the same authorities and ratings, in whatever order they came, so that every
    /// instance calls one state by one name.
    ///
    /// @param day ends some authorities
    public record State(long told, LocalDate day) {

        @Override
        public String toString() {
            return Long.toHexString(told) + "-" + day;
        }
    }

    /// Names what answers are made of now.
    public State state() {
        return new State(state.get(), today());
    }

    private void stateWent(@Nullable Event from, Event to) {
        state.addAndGet(fingerprint(to) - (from == null ? 0 : fingerprint(from)));
    }

    private static long fingerprint(Event event) {
        return Long.parseUnsignedLong(
                Hashes.sha256(event.eventType() + event.eventId()).substring(0, 16), 16);
    }

    /// The day in England.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// By any of its ids, whether it exists today or not.
    public Optional<Entry> find(String anyId) {
        return authorities.resolve(anyId).map(this::now);
    }

    /// @param anyId the URN, GSS code, LA code or slug of an authority
    public Optional<AuthorityId> resolve(String anyId) {
        return authorities.resolve(anyId).map(Authority::id);
    }

    /// Those that existed on that day, by name, and what was current then.
    public List<Entry> on(LocalDate day) {
        boolean now = !day.isBefore(today());
        return authorities.all().stream()
                .filter(authority -> authority.existsOn(day))
                .map(authority -> now ? now(authority) : then(authority, day))
                .toList();
    }

    /// Every authority that we know, by name: those too that were closed, and those to come.
    public List<Authority> authorities() {
        return authorities.all();
    }

    /// Of every authority that we know, closed ones too.
    public Set<String> regions() {
        return authorities.all().stream()
                .map(authority -> authority.ref().region())
                .collect(Collectors.toSet());
    }

    private Entry now(Authority authority) {
        Rating rating = ratings.get(authority.id());
        return new Entry(authority, rating, rating == null ? null : rating.current());
    }

    private Entry then(Authority authority, LocalDate day) {
        Rating rating = ratings.get(authority.id());
        return new Entry(authority, rating, rating == null ? null : new Past(rating).on(day));
    }
}
