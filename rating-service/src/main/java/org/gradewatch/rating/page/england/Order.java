package org.gradewatch.rating.page.england;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gradewatch.model.Area;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.page.Query;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.register.Register.Entry;
import org.jspecify.annotations.Nullable;

/// In which order the table stands. Whoever has nothing to be ordered by comes last either way.
record Order(Column column, boolean descending) {

    enum Column {
        NAME,
        REGION,
        GRADE,
        DATE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Comparator<Entry> BY_NAME =
            comparing(entry -> entry.authority().ref().name());

    /// By name, where nothing is asked.
    static Order of(Query query) {
        String sort = query.one("sort");
        String order = query.one("order");
        Column column = sort == null
                ? Column.NAME
                : Asked.anyOf("sort", List.of(sort), List.of(Column.values()), Column::word)
                        .iterator()
                        .next();
        return new Order(
                column,
                order != null
                        && Asked.anyOf("order", List.of(order), List.of("asc", "desc"), word -> word)
                                .contains("desc"));
    }

    /// @param area whose grades count
    List<Entry> of(List<Entry> entries, Area area) {
        Comparator<Entry> order = switch (column) {
            case NAME -> descending ? BY_NAME.reversed() : BY_NAME;
            case REGION -> by(entry -> entry.authority().ref().region());
            case GRADE ->
                by(entry -> Judged.grade(entry, area).map(Judged::place).orElse(null));
            case DATE -> by(Order::inspectedOn);
        };
        return entries.stream().sorted(order.thenComparing(BY_NAME)).toList();
    }

    static @Nullable LocalDate inspectedOn(Entry entry) {
        return entry.current().map(Rating.Current::inspectionStart).orElse(null);
    }

    private <T extends Comparable<T>> Comparator<Entry> by(Function<Entry, @Nullable T> key) {
        Comparator<T> keys = descending ? Comparator.<T>naturalOrder().reversed() : naturalOrder();
        return comparing(key, nullsLast(keys));
    }
}
