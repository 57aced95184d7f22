package org.gradewatch.ingest.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.jspecify.annotations.Nullable;

/// Authorities by the whole of any of their names.
final class NamedAuthorities {

    private final Map<String, Set<Authority>> byName = new HashMap<>();

    NamedAuthorities(Authorities authorities) {
        for (Authority authority : authorities.all()) {
            name(authority.ref().name(), authority);
            name(authority.officialName(), authority);
            authority.aliases().forEach(alias -> name(alias, authority));
        }
    }

    /// @param day on which it existed; null where that is not known
    /// @return empty when there is none, several when the name is not enough
    List<Authority> find(String name, @Nullable LocalDate day) {
        return byName.getOrDefault(Columns.letters(name), Set.of()).stream()
                .filter(authority -> day == null || authority.existsOn(day))
                .toList();
    }

    private void name(String name, Authority authority) {
        byName.computeIfAbsent(Columns.letters(name), _ -> new HashSet<>()).add(authority);
    }
}
