package org.gradewatch.rating.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What a page was asked with, for links that ask a little differently.
///
/// A form sends its empty fields too; they ask for nothing.
public record Query(Map<String, List<String>> given) {

    /// @param names those that the page knows; links repeat no others
    public static Query of(MultiValueMap<String, String> parameters, List<String> names) {
        var given = new LinkedHashMap<String, List<String>>();
        for (String name : names) {
            List<String> values = parameters.getOrDefault(name, List.of()).stream()
                    .filter(value -> value != null && !value.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                given.put(name, values);
            }
        }
        return new Query(given);
    }

    public @Nullable List<String> all(String name) {
        return given.get(name);
    }

    public @Nullable String one(String name) {
        List<String> values = given.get(name);
        return values == null ? null : values.getFirst();
    }

    public String one(String name, String otherwise) {
        String value = one(name);
        return value == null ? otherwise : value;
    }

    public Query with(String name, Object value) {
        var other = new LinkedHashMap<>(given);
        other.put(name, List.of(value.toString()));
        return new Query(other);
    }

    public Query without(String... names) {
        var other = new LinkedHashMap<>(given);
        for (String name : names) {
            other.remove(name);
        }
        return new Query(other);
    }

    /// The address of what is asked, `/authorities?region=South%20East`.
    public String on(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        given.forEach((name, values) -> address.queryParam(name, List.copyOf(values)));
        return address.encode().toUriString();
    }
}
