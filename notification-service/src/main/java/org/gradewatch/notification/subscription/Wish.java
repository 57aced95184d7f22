package org.gradewatch.notification.subscription;

import java.util.List;

/// What a person asks for in one go: told of whatever any of the follows matches.
///
/// @param inadequateAtOnce a fall to inadequate does not wait for the day or the week
public record Wish(List<Follow> follows, List<Include> include, Frequency frequency, boolean inadequateAtOnce) {

    public Wish {
        follows = List.copyOf(follows);
        include = include.stream().distinct().sorted().toList();
    }

    public Wish at(Frequency other) {
        return new Wish(follows, include, other, inadequateAtOnce);
    }
}
