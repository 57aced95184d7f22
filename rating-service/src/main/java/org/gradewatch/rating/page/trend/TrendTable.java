package org.gradewatch.rating.page.trend;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Grade;
import org.gradewatch.rating.page.chart.Tally;

/// The figures under a picture, for programs and spreadsheets.
final class TrendTable {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /// Those that an authority can have, the best first.
    static final List<Grade> GRADES = Frameworks.shipped().all().stream()
            .filter(Framework::rates)
            .flatMap(framework -> framework.grades().keySet().stream())
            .filter(grade -> Frameworks.shipped().rank(grade).isPresent())
            .distinct()
            .sorted(Tally.BEST_FIRST)
            .toList();

    private TrendTable() {}

    static String grades(TrendQuestion question, YearEnds ends) {
        List<String> header = Stream.of(
                        Stream.of("day", "place", "area"),
                        GRADES.stream().map(TrendTable::word),
                        Stream.of("other", "no_judgement", "authorities"))
                .flatMap(columns -> columns)
                .toList();
        return table(
                header, ends.then().stream().map(then -> line(question, then)).toList());
    }

    private static List<Object> line(TrendQuestion question, YearEnds.Then then) {
        var line = new ArrayList<Object>(
                List.of(then.day(), question.place(), question.area().word()));
        Tally tally = then.tally();
        int known = GRADES.stream().mapToInt(tally::of).sum();
        GRADES.forEach(grade -> line.add(tally.of(grade)));
        line.addAll(List.of(tally.judged() - known, tally.withoutJudgement(), tally.all()));
        return line;
    }

    static String moves(TrendQuestion question, Moves moves) {
        return table(
                List.of("year", "place", "area", "improved", "declined", "same", "first", "no_longer_judged"),
                moves.years().stream()
                        .map(year -> List.<Object>of(
                                year.year(),
                                question.place(),
                                question.area().word(),
                                year.improved(),
                                year.declined(),
                                year.same(),
                                year.first(),
                                year.noLonger()))
                        .toList());
    }

    private static String table(List<String> header, List<List<Object>> lines) {
        var table = new StringWriter();
        try (var printer = new CSVPrinter(
                table,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(header.toArray(String[]::new))
                        .get())) {
            for (List<Object> line : lines) {
                printer.printRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private static String word(Grade grade) {
        return grade.word().toLowerCase(Locale.ROOT);
    }
}
