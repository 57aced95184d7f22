package org.gradewatch.rating.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradewatch.model.Area;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.jspecify.annotations.Nullable;

/// The words that take one byte, each by its place in a list. Any other word is written out.
///
/// The places are in the stores: a list may grow at its end, and in no other way.
///
/// @param <T> what the words are to us
final class Vocabulary<T> {

    static final Vocabulary<Area> AREAS = new Vocabulary<>(
            Area::word,
            Area::new,
            Area.OVERALL,
            Area.LEADERS,
            Area.HELP_AND_PROTECTION,
            Area.CHILDREN_IN_CARE,
            Area.CARE_LEAVERS,
            Area.ADOPTION,
            Area.LSCB);

    static final Vocabulary<Grade> GRADES = new Vocabulary<>(
            Grade::word,
            Grade::new,
            Grade.OUTSTANDING,
            Grade.GOOD,
            Grade.REQUIRES_IMPROVEMENT,
            Grade.ADEQUATE,
            Grade.INADEQUATE,
            Grade.NOT_JUDGED);

    /// Of frameworks and of their editions.
    static final Vocabulary<String> FRAMEWORKS = new Vocabulary<>(
            Function.identity(),
            Function.identity(),
            "EARLIER",
            "SIF",
            "ILACS",
            "ILACS-2018",
            "ILACS-2023",
            "ILACS-2026");

    static final Vocabulary<Kind> KINDS = new Vocabulary<>(
            Kind::name,
            Kind::valueOf,
            Kind.FULL_INSPECTION,
            Kind.REINSPECTION,
            Kind.FOCUSED_VISIT,
            Kind.MONITORING_VISIT,
            Kind.ASSURANCE_VISIT,
            Kind.JTAI,
            Kind.AREA_SEND,
            Kind.OTHER);

    static final Vocabulary<Basis> BASES =
            new Vocabulary<>(Basis::name, Basis::valueOf, Basis.OFFICIAL, Basis.TABLE, Basis.PRESS);

    static final Vocabulary<Direction> DIRECTIONS = new Vocabulary<>(
            Direction::name,
            Direction::valueOf,
            Direction.IMPROVED,
            Direction.DECLINED,
            Direction.UNCHANGED,
            Direction.FIRST,
            Direction.NO_LONGER_JUDGED,
            Direction.NOW_JUDGED);

    private static final int ABSENT = 0;
    private static final int WRITTEN_OUT = 1;
    private static final int FIRST = 2;

    private final Function<T, String> written;
    private final Function<String, T> read;
    private final List<T> words;
    private final Map<T, Integer> places = new HashMap<>();

    @SafeVarargs
    private Vocabulary(Function<T, String> written, Function<String, T> read, T... words) {
        this.written = written;
        this.read = read;
        this.words = List.of(words);
        for (T word : words) {
            places.put(word, FIRST + places.size());
        }
    }

    void write(Pen pen, @Nullable T word) {
        if (word == null) {
            pen.octet(ABSENT);
            return;
        }
        Integer place = places.get(word);
        if (place != null) {
            pen.octet(place);
            return;
        }
        pen.octet(WRITTEN_OUT);
        pen.text(written.apply(word));
    }

    /// A word that belongs there. Where JSON left it out it is absent all the same, and stays so.
    @SuppressWarnings("NullAway")
    T read(Scan scan) {
        return readIfAny(scan);
    }

    @Nullable
    T readIfAny(Scan scan) {
        int place = scan.octet();
        return switch (place) {
            case ABSENT -> null;
            case WRITTEN_OUT -> read.apply(scan.text());
            default -> words.get(place - FIRST);
        };
    }
}
