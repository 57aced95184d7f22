package org.gradewatch.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// All authorities at one moment, to be found by any of their ids: URN, GSS code, LA code or slug.
public final class Authorities {

    private final Map<AuthorityId, Authority> byId = new HashMap<>();
    private final Map<String, Authority> byAnyId = new HashMap<>();

    public Authorities(Collection<Authority> authorities) {
        for (Authority authority : authorities) {
            AuthorityRef ref = authority.ref();
            byId.put(ref.id(), authority);
            byAnyId.put(key(ref.id().value()), authority);
            byAnyId.put(key(ref.slug()), authority);
            for (String code : new String[] {ref.urn(), ref.gss(), ref.laCode()}) {
                if (code != null) {
                    byAnyId.put(key(code), authority);
                }
            }
        }
    }

    public Optional<Authority> find(AuthorityId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// @param anyId a URN (80467), GSS code (E10000011), LA code (845) or slug (east-sussex), in
    ///     any case of letters
    public Optional<Authority> resolve(String anyId) {
        return Optional.ofNullable(byAnyId.get(key(anyId)));
    }

    /// In the order of their names.
    public List<Authority> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing((Authority a) -> a.ref().name()).thenComparing(Authority::id))
                .toList();
    }

    private static String key(String anyId) {
        return anyId.strip().toLowerCase(Locale.ROOT);
    }
}
