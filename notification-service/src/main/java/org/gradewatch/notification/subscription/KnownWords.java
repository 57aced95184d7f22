package org.gradewatch.notification.subscription;

import java.util.List;
import java.util.function.Function;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Frameworks;

/// The words that a wish may be made of, in alphabetical order.
public final class KnownWords {

    private KnownWords() {}

    public static List<String> regions(Authorities authorities) {
        return of(authorities, AuthorityRef::region);
    }

    public static List<String> types(Authorities authorities) {
        return of(authorities, AuthorityRef::type);
    }

    private static List<String> of(Authorities authorities, Function<AuthorityRef, String> part) {
        return authorities.all().stream()
                .map(authority -> part.apply(authority.ref()))
                .distinct()
                .sorted()
                .toList();
    }

    public static List<String> areas() {
        return Frameworks.shipped().all().stream()
                .flatMap(framework -> framework.editions().stream())
                .flatMap(edition -> edition.areas().entrySet().stream())
                .filter(area -> area.getValue().isOfTheAuthority())
                .map(area -> area.getKey().word())
                .distinct()
                .sorted()
                .toList();
    }

    public static List<String> grades() {
        return Frameworks.shipped().all().stream()
                .flatMap(framework -> framework.grades().entrySet().stream())
                .filter(grade -> grade.getValue().rank() != null)
                .map(grade -> grade.getKey().word())
                .distinct()
                .sorted()
                .toList();
    }
}
