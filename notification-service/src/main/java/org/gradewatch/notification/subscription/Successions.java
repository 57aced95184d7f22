package org.gradewatch.notification.subscription;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;

/// Who took over from authorities that are closed. Whoever follows one of these by name means the
/// place, so the successors are followed too; the old one stays, for corrections of what it was
/// given.
record Successions(Authorities authorities) {

    /// With the successors beside each closed authority. Once more changes nothing.
    Wish extended(Wish wish) {
        return new Wish(
                wish.follows().stream().map(this::extended).toList(),
                wish.include(),
                wish.frequency(),
                wish.inadequateAtOnce());
    }

    private Follow extended(Follow follow) {
        var named = new TreeSet<>(follow.authorities());
        follow.authorities().forEach(id -> named.addAll(of(id)));
        return new Follow(
                List.copyOf(named),
                follow.regions(),
                follow.types(),
                follow.areas(),
                follow.directions(),
                follow.toGrades());
    }

    /// Those who took over from it, and from these again; none of one that is open.
    Set<AuthorityId> of(AuthorityId id) {
        var found = new LinkedHashSet<AuthorityId>();
        var open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            authorities
                    .find(open.pop())
                    .filter(Successions::hasEnded)
                    .ifPresent(ended ->
                            ended.successors().stream().filter(found::add).forEach(open::add));
        }
        found.remove(id);
        return found;
    }

    List<Authority> ended() {
        return authorities.all().stream().filter(Successions::hasEnded).toList();
    }

    /// Those named in the wish that are closed and have successors.
    List<Authority> endedIn(Wish wish) {
        return ended().stream()
                .filter(ended -> wish.follows().stream()
                        .anyMatch(follow -> follow.authorities().contains(ended.id())))
                .toList();
    }

    private static boolean hasEnded(Authority authority) {
        return authority.closedOn() != null && !authority.successors().isEmpty();
    }
}
