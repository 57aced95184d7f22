package org.gradewatch.notification.following;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.notification.subscription.NotUnderstood;
import org.gradewatch.notification.subscription.SubscribeRequest;
import org.gradewatch.notification.subscription.SubscribeRequest.FollowRequest;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.notification.subscription.Wishes;

/// The wish that a filled form means; everything that is wrong with it is said at once.
///
/// What people name and what they tick as places add up: East Sussex, and all of the North East.
final class FormReading {

    /// More than there are authorities.
    private static final int MOST_NAMES = 200;

    private final Authorities authorities;
    private final Wishes wishes;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    private FormReading(Authorities authorities, Wishes wishes) {
        this.authorities = authorities;
        this.wishes = wishes;
    }

    /// A name that several authorities go by.
    record Doubt(String name, List<Authority> candidates) {}

    /// @param wish empty where there are mistakes
    /// @param doubts all of them, answered or not
    record Read(Optional<Wish> wish, List<Doubt> doubts, List<Mistake> mistakes) {

        static final Read NOTHING = new Read(Optional.empty(), List.of(), List.of());

        Read with(Mistake first) {
            var all = new ArrayList<>(List.of(first));
            all.addAll(mistakes);
            return new Read(Optional.empty(), doubts, List.copyOf(all));
        }
    }

    static Read read(Typed typed, Authorities authorities, Wishes wishes) {
        var reading = new FormReading(authorities, wishes);
        Optional<Wish> wish = reading.wish(typed);
        return new Read(wish, List.copyOf(reading.doubts), List.copyOf(reading.mistakes));
    }

    private Optional<Wish> wish(Typed typed) {
        SubscribeRequest request = request(typed);
        if (!mistakes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(wishes.read(request));
        } catch (NotUnderstood problems) {
            problems.problems().forEach(problem -> mistakes.add(mistake(problem)));
            return Optional.empty();
        }
    }

    /// `regions: 'Atlantis' (expected: ...)`, as programs are told.
    private static Mistake mistake(String problem) {
        int colon = problem.indexOf(": ");
        return colon < 0
                ? new Mistake("authorities", problem)
                : new Mistake(problem.substring(0, colon), problem.substring(colon + 2));
    }

    private SubscribeRequest request(Typed typed) {
        var follows = new ArrayList<FollowRequest>();
        List<String> named = named(typed);
        if (!named.isEmpty()) {
            follows.add(follow(typed, named, Set.of(), Set.of()));
        }
        if (!typed.regions().isEmpty() || (!typed.types().isEmpty() && named.isEmpty())) {
            follows.add(follow(typed, List.of(), regions(typed), typed.types()));
        } else if (!typed.types().isEmpty()) {
            mistakes.add(new Mistake(
                    "regions",
                    "Tick the regions, or all of England, in which you follow the kinds of authority below"));
        }
        if (follows.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new Mistake(
                    "authorities", "Say what to follow: name an authority, tick a region, or tick all of England"));
        }
        return new SubscribeRequest(
                null,
                follows,
                List.copyOf(typed.include()),
                typed.frequency().isEmpty() ? null : typed.frequency(),
                typed.inadequateAtOnce());
    }

    private static Set<String> regions(Typed typed) {
        return typed.regions().contains(Typed.ENGLAND) ? Set.of() : typed.regions();
    }

    private static FollowRequest follow(Typed typed, List<String> named, Set<String> regions, Set<String> types) {
        return new FollowRequest(
                named,
                List.copyOf(regions),
                List.copyOf(types),
                List.copyOf(typed.areas()),
                List.copyOf(typed.directions()),
                List.copyOf(typed.toGrades()));
    }

    private List<String> named(Typed typed) {
        var names = new Names(authorities);
        List<String> given = typed.authorities()
                .lines()
                .flatMap(line -> Stream.of(line.split(";")))
                .flatMap(line -> names.in(line).stream())
                .distinct()
                .limit(MOST_NAMES + 1L)
                .toList();
        if (given.size() > MOST_NAMES) {
            mistakes.add(new Mistake(
                    "authorities", "Name at most %d authorities, or tick their regions".formatted(MOST_NAMES)));
            return List.of();
        }
        var ids = new LinkedHashSet<String>(typed.chosen());
        given.forEach(name -> ids.addAll(meant(name, names.called(name), typed.meant())));
        return List.copyOf(ids);
    }

    private List<String> meant(String name, List<Authority> candidates, Set<String> answers) {
        if (candidates.size() > 1) {
            return answered(name, candidates, answers);
        }
        if (candidates.isEmpty()) {
            mistakes.add(new Mistake(
                    "authorities",
                    "We know no authority called “%s”. Check the spelling, or tick it in the list"
                            .formatted(shortened(name))));
        }
        return slugs(candidates);
    }

    private List<String> answered(String name, List<Authority> candidates, Set<String> answers) {
        doubts.add(new Doubt(shortened(name), candidates));
        List<String> answer =
                slugs(candidates).stream().filter(answers::contains).toList();
        if (answer.isEmpty()) {
            mistakes.add(new Mistake(
                    "meant-" + doubts.size(),
                    "“%s” could be more than one authority. Tick which you mean".formatted(shortened(name))));
        }
        return answer;
    }

    private static List<String> slugs(List<Authority> authorities) {
        return authorities.stream().map(one -> one.ref().slug()).toList();
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
