package org.gradewatch.rating.register;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Objects;
import org.gradewatch.model.Area;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Grade;
import org.gradewatch.model.RatingChanged;

/// What the rating service counts.
///
/// Over all grades of an area, authorities + those without a judgement of it = the authorities that
/// exist today.
final class RatingMeters {

    /// `gradewatch_rating_changes_total{reason}`: changes announced while this process ran.
    private static final String CHANGES = "gradewatch.rating.changes";
    /// `gradewatch_authorities{area,grade}`: authorities that have this judgement now.
    private static final String AUTHORITIES = "gradewatch.authorities";

    private final MeterRegistry registry;

    RatingMeters(MeterRegistry registry, Register register) {
        this.registry = registry;
        Arrays.stream(ChangeReason.values()).forEach(this::changes);
        KnownWords.areas().forEach(area -> KnownWords.grades().forEach(grade -> authorities(register, area, grade)));
    }

    void announced(RatingChanged change) {
        changes(change.reason()).increment();
    }

    private Counter changes(ChangeReason reason) {
        return Counter.builder(CHANGES)
                .description("Changes announced while this process ran")
                .tag("reason", reason.name())
                .register(registry);
    }

    private void authorities(Register register, Area area, Grade grade) {
        Gauge.builder(AUTHORITIES, register, current -> count(current, area, grade))
                .description("Authorities that have this judgement now")
                .tag("area", area.word())
                .tag("grade", grade.word())
                .register(registry);
    }

    private static double count(Register register, Area area, Grade grade) {
        return register.today().stream()
                .flatMap(entry -> entry.current().stream())
                .map(current -> current.judgements().get(area))
                .filter(Objects::nonNull)
                .filter(judgement -> judgement.grade().equals(grade))
                .count();
    }
}
