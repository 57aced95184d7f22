package org.gradewatch.rating.register;

import java.time.LocalDate;
import java.util.List;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.register.Register.Entry;
import org.jspecify.annotations.Nullable;

/// Which authorities are asked for, on which day: the parameters of the list and of the table.
///
/// @param area with `grade`: one area must meet both
/// @param q a part of any name
/// @param asOf a day gone by, as `2019-05-08`; absent for today
public record AuthorityQuestion(
        @Nullable List<String> region,
        @Nullable List<String> type,
        @Nullable List<String> area,
        @Nullable List<String> grade,
        @Nullable String q,
        @Nullable String asOf) {

    /// The day that is asked for.
    public LocalDate day(Register register) {
        LocalDate today = register.today();
        return asOf == null ? today : Asked.day("asOf", asOf, today);
    }

    /// Those that were asked for, by name.
    public List<Entry> answer(Register register) {
        return among(register.on(day(register)));
    }

    /// Those that were asked for, by name.
    ///
    /// @param then who existed on the day that is asked for
    public List<Entry> among(List<Entry> then) {
        AuthorityFilter filter = AuthorityFilter.of(then, region, type, area, grade, q);
        return then.stream().filter(filter::takes).toList();
    }
}
