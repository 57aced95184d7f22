package org.gradewatch.rating.register;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.rating.question.KnownWords;

/// How many authorities have which judgement now.
///
/// Over all grades of an area, authorities + those without a judgement of it = the authorities that
/// exist today.
final class RatingMeters {

    /// `gradewatch_authorities{area,grade}`: authorities that have this judgement now.
    private static final String AUTHORITIES = "gradewatch.authorities";

    private final MeterRegistry registry;
    private final Register register;

    RatingMeters(MeterRegistry registry, Register register) {
        this.registry = registry;
        this.register = register;
        KnownWords.areas().forEach(area -> KnownWords.grades().forEach(grade -> authorities(area, grade)));
    }

    private void authorities(Area area, Grade grade) {
        Gauge.builder(AUTHORITIES, register, _ -> count(area, grade))
                .description("Authorities that have this judgement now")
                .tag("area", area.word())
                .tag("grade", grade.word())
                .register(registry);
    }

    private double count(Area area, Grade grade) {
        return register.on(register.today()).stream()
                .flatMap(entry -> entry.current().stream())
                .map(current -> current.judgements().get(area))
                .filter(Objects::nonNull)
                .filter(judgement -> judgement.grade().equals(grade))
                .count();
    }
}
