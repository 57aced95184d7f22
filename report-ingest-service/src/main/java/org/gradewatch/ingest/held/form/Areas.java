package org.gradewatch.ingest.held.form;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Grade;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Which areas a form asks for, and which grades it offers.
final class Areas {

    private static final Frameworks FRAMEWORKS = Frameworks.shipped();

    private Areas() {}

    static Set<Area> all() {
        return of(FRAMEWORKS.all().stream());
    }

    /// Those of the edition that was in force, as far as that is known.
    static Set<Area> of(TypedReport typed) {
        Framework framework = FRAMEWORKS.framework(typed.framework()).orElse(null);
        if (framework == null) {
            return of(FRAMEWORKS.all().stream().filter(Framework::rates));
        }
        LocalDate start = day(TypedDay.iso(typed.firstDay()));
        return start == null
                ? of(Stream.of(framework))
                : framework
                        .editionOn(start)
                        .map(edition -> edition.areas().keySet())
                        .orElseGet(() -> of(Stream.of(framework)));
    }

    /// The best first, and what is no grade at the end.
    static List<Grade> grades() {
        return FRAMEWORKS.all().stream()
                .flatMap(framework -> framework.grades().keySet().stream())
                .distinct()
                .sorted(Comparator.comparingInt(
                        (Grade grade) -> -FRAMEWORKS.rank(grade).orElse(0)))
                .toList();
    }

    static String name(Area area) {
        return Wording.capital(area.equals(Area.LSCB) ? "safeguarding children board" : Wording.area(area));
    }

    private static Set<Area> of(Stream<Framework> frameworks) {
        return frameworks
                .flatMap(framework -> framework.editions().stream())
                .map(Edition::areas)
                .flatMap(areas -> areas.keySet().stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    private static @Nullable LocalDate day(String iso) {
        try {
            return iso.isEmpty() ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
