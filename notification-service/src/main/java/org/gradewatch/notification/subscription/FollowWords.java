package org.gradewatch.notification.subscription;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// A wish in words, so that people see what they asked for.
public final class FollowWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final KnownAuthorities authorities;
    private final DigestTimes digests;
    private final InstantSource clock;

    FollowWords(KnownAuthorities authorities, DigestTimes digests, InstantSource clock) {
        this.authorities = authorities;
        this.digests = digests;
        this.clock = clock;
    }

    public List<String> of(Wish wish) {
        Authorities known = authorities.now();
        var lines = new ArrayList<String>();
        wish.follows().forEach(follow -> lines.add(of(follow, known)));
        if (!wish.include().isEmpty()) {
            lines.add("also " + joined(wish.include(), " and ", FollowWords::include));
        }
        lines.add(frequency(wish));
        return List.copyOf(lines);
    }

    private String frequency(Wish wish) {
        String often = "mails come " + digests.words(wish.frequency());
        return wish.frequency() != Frequency.IMMEDIATE && wish.inadequateAtOnce()
                ? often + ", but at once where something is found inadequate"
                : often;
    }

    private String of(Follow follow, Authorities authorities) {
        var parts = new ArrayList<String>();
        parts.add(where(follow, authorities));
        if (!follow.areas().isEmpty()) {
            parts.add("only " + joined(follow.areas(), " or ", Wording::area));
        }
        if (!follow.directions().isEmpty()) {
            parts.add(
                    "only where it " + joined(follow.directions(), " or ", d -> "is \"" + Wording.direction(d) + "\""));
        }
        if (!follow.toGrades().isEmpty()) {
            parts.add("only to " + joined(follow.toGrades(), " or ", Wording::grade));
        }
        return String.join(", ", parts);
    }

    private String where(Follow follow, Authorities authorities) {
        var narrowing = new ArrayList<String>();
        if (!follow.authorities().isEmpty()) {
            narrowing.add(joined(follow.authorities(), ", ", id -> name(id, authorities)));
        }
        if (!follow.regions().isEmpty()) {
            narrowing.add(joined(follow.regions(), ", ", Function.identity()));
        }
        if (!follow.types().isEmpty()) {
            narrowing.add(joined(follow.types(), ", ", type -> type.replace('_', ' ')));
        }
        return narrowing.isEmpty() ? "all of England" : String.join("; of these ", narrowing);
    }

    private String name(AuthorityId id, Authorities authorities) {
        return authorities
                .find(id)
                .map(authority -> authority.ref().name() + closing(authority.closedOn()))
                .orElse(id.value());
    }

    private String closing(@Nullable LocalDate lastDay) {
        if (lastDay == null) {
            return "";
        }
        boolean past = lastDay.isBefore(LocalDate.ofInstant(clock.instant(), LONDON));
        return past ? " (closed)" : " (until %s)".formatted(Wording.day(lastDay));
    }

    private static String include(Include include) {
        return switch (include) {
            case CONFIRMATIONS -> "inspections that change nothing";
            case FRAMEWORK -> "areas that come or go with the framework";
            case VISITS -> "visits, which give no grades";
        };
    }

    private static <T> String joined(List<T> values, String separator, Function<T, String> words) {
        return values.stream().map(words).collect(Collectors.joining(separator));
    }
}
