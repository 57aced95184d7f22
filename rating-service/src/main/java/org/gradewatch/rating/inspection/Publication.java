package org.gradewatch.rating.inspection;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ReportPublished;

/// When the report on an inspection came out.
final class Publication {

    private Publication() {}

    /// As the strongest document knows it that knows it. The press knows only that it was out by
    /// then, so of press texts the earliest bound is taken.
    static Optional<LocalDate> of(List<ReportPublished> strongestFirst) {
        return strongestFirst.stream()
                .filter(document -> document.report().basis() != Basis.PRESS)
                .map(document -> document.report().publishedOn())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> strongestFirst.stream()
                        .map(document -> document.report().publishedOn())
                        .filter(Objects::nonNull)
                        .min(naturalOrder()));
    }
}
