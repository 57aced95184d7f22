package org.gradewatch.rating.page.trend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradewatch.model.Grade;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.page.chart.Slice;
import org.gradewatch.rating.page.chart.Swing;
import org.gradewatch.rating.page.chart.Tally;
import org.gradewatch.rating.page.words.Places;
import org.gradewatch.rating.question.KnownWords;
import org.gradewatch.rating.register.Register;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;

/// What the page about trends says, ready to print.
///
/// @param answer how many are good or better now, and how that was before
/// @param cautions what must not be compared
/// @param columns of the table of grades, as `bars` count them
/// @param query what the pictures' data are asked with
record TrendView(
        String title,
        String answer,
        List<String> cautions,
        List<Choice> regions,
        List<Choice> areas,
        List<GradeLook> columns,
        List<Bar> bars,
        List<Move> moves,
        String gradesText,
        String movesText,
        String query) {

    static final double LABELS = 13;

    public int gradesHeight() {
        return bars.size() * ROW;
    }

    public int movesHeight() {
        return moves.size() * ROW;
    }

    record Choice(String value, String words, boolean isChosen) {}

    /// @param top of the row, in pixels
    /// @param counts one for each of `columns`, then those without, then all
    record Bar(String label, String day, int top, List<Slice> slices, List<Integer> counts) {}

    record Move(Moves.OfYear year, int top, Swing swing) {}

    static final int ROW = 30;

    static TrendView of(TrendQuestion question, YearEnds ends, Moves moves, Register register) {
        String area = Wording.area(question.area());
        String in = "in " + Places.inText(question.place());
        List<Grade> grades = Stream.concat(
                        TrendTable.GRADES.stream(),
                        ends.then().stream().flatMap(then -> then.tally().counts().keySet().stream()))
                .distinct()
                .sorted(Tally.BEST_FIRST)
                .toList();
        return new TrendView(
                "%s %s: trends".formatted(Wording.capital(area), in),
                answer(question, ends),
                Cautions.of(question.area()),
                regions(question, register),
                areas(question),
                grades.stream().map(GradeLook::of).toList(),
                bars(ends, grades),
                moves(moves),
                gradesText(ends),
                movesText(moves),
                "area=%s&region=%s"
                        .formatted(
                                question.area().word(),
                                URLEncoder.encode(question.region().orElse(""), UTF_8)));
    }

    /// `In England 107 of the 142 authorities with … are good or outstanding now (75%).`
    private static String answer(TrendQuestion question, YearEnds ends) {
        String now = sentence(
                "In %s".formatted(Places.inText(question.place())),
                " now",
                ends.today().tally());
        Optional<YearEnds.Then> before = ends.then().stream()
                .filter(then -> then.day().getYear() == ends.today().day().getYear() - 5)
                .filter(then -> then.tally().judged() > 0)
                .findFirst();
        return before.map(then -> now + " At the end of %s it was %d%%.".formatted(then.label(), share(then.tally())))
                .orElse(now);
    }

    private static String sentence(String in, String when, Tally tally) {
        if (tally.judged() == 0) {
            return "%s nobody is judged on this%s.".formatted(in, when);
        }
        return "%s %d of the %d authorities that are judged on this%s are good or outstanding (%d%%)."
                .formatted(in, tally.goodOrOutstanding(), tally.judged(), when, share(tally));
    }

    private static long share(Tally tally) {
        return Math.round(100.0 * tally.goodOrOutstanding() / tally.judged());
    }

    private static List<Choice> regions(TrendQuestion question, Register register) {
        return Stream.concat(
                        Stream.of(
                                new Choice("", Places.ENGLAND, question.region().isEmpty())),
                        register.regions().stream()
                                .sorted()
                                .map(region -> new Choice(
                                        region,
                                        region,
                                        question.region().filter(region::equals).isPresent())))
                .toList();
    }

    private static List<Choice> areas(TrendQuestion question) {
        return KnownWords.areas().stream()
                .sorted(Areas.IN_ORDER)
                .map(area -> new Choice(area.word(), Wording.capital(Wording.area(area)), area.equals(question.area())))
                .toList();
    }

    private static List<Bar> bars(YearEnds ends, List<Grade> grades) {
        return IntStream.range(0, ends.then().size())
                .mapToObj(row -> bar(ends.then().get(row), row, grades))
                .toList();
    }

    private static Bar bar(YearEnds.Then then, int row, List<Grade> grades) {
        Tally tally = then.tally();
        return new Bar(
                then.label(),
                Wording.day(then.day()),
                row * ROW,
                tally.slices(LABELS, 100 - LABELS),
                Stream.concat(grades.stream().map(tally::of), Stream.of(tally.withoutJudgement(), tally.all()))
                        .toList());
    }

    /// The picture of grades for those who do not see it.
    private static String gradesText(YearEnds ends) {
        return ends.then().stream()
                .map(then -> "%s: %s"
                        .formatted(
                                then.label(),
                                then.tally().slices().stream()
                                        .map(slice -> slice.count() + " "
                                                + slice.look().name())
                                        .collect(joining(", "))))
                .collect(joining("; ", "", "."));
    }

    private static String movesText(Moves moves) {
        return moves.years().stream()
                .map(year -> "%d: %d improved, %d declined".formatted(year.year(), year.improved(), year.declined()))
                .collect(joining("; ", "", "."));
    }

    private static List<Move> moves(Moves moves) {
        int mostDown =
                moves.years().stream().mapToInt(Moves.OfYear::declined).max().orElse(0);
        int mostUp =
                moves.years().stream().mapToInt(Moves.OfYear::improved).max().orElse(0);
        return IntStream.range(0, moves.years().size())
                .mapToObj(row -> {
                    Moves.OfYear year = moves.years().get(row);
                    return new Move(
                            year, row * ROW, Swing.of(year.declined(), year.improved(), mostDown, mostUp, LABELS));
                })
                .toList();
    }
}
