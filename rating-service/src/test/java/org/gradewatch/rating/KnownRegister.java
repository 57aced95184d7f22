package org.gradewatch.rating;

import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.GREENWICH;
import static org.gradewatch.rating.Facts.STOCKTON;
import static org.gradewatch.rating.Facts.WEST_SUSSEX;
import static org.gradewatch.rating.Facts.official;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

/// A small register for tests: East Sussex outstanding in 2018 and good since January 2024, West
/// Sussex inadequate in 2019, Stockton without a rating, Greenwich closed in 2020.
public final class KnownRegister {

    public static final Clock TODAY = Clock.fixed(Instant.parse("2026-08-22T12:00:00Z"), ZoneId.of("Europe/London"));

    public final Register register = new Register(TODAY);

    /// Three, in this order: East Sussex, West Sussex, East Sussex.
    public final List<RatingChanged> changes;

    public KnownRegister() {
        register.put(authority(EAST_SUSSEX, null));
        register.put(authority(WEST_SUSSEX, null));
        register.put(authority(STOCKTON, null));
        register.put(authority(GREENWICH, LocalDate.of(2020, 3, 31)));
        var telling = new Telling();
        telling.after(
                official(EAST_SUSSEX, "2018-07-16", "2018-07-20")
                        .under("ILACS-2018")
                        .publishedOn("2018-09-04")
                        .says(OVERALL, OUTSTANDING)
                        .says(LEADERS, GOOD)
                        .now(),
                official(WEST_SUSSEX, "2019-02-25", "2019-03-08")
                        .under("ILACS-2018")
                        .publishedOn("2019-05-08")
                        .says(OVERALL, INADEQUATE)
                        .now(),
                official(EAST_SUSSEX, "2023-12-11", "2023-12-15")
                        .under("ILACS-2023")
                        .publishedOn("2024-02-06")
                        .says(OVERALL, GOOD)
                        .says(LEADERS, GOOD)
                        .now());
        register.put(telling.rating(EAST_SUSSEX));
        register.put(telling.rating(WEST_SUSSEX));
        changes = telling.announced();
    }

    public static Authority authority(AuthorityRef ref, @Nullable LocalDate closedOn) {
        return new Authority(ref, ref.name() + " County Council", List.of(), closedOn, List.of(), 1, Facts.SEEN);
    }

    /// What `spring.webflux.problemdetails.enabled` brings.
    @ControllerAdvice
    public static class Problems extends ResponseEntityExceptionHandler {}
}
