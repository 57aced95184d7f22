package org.gradewatch.rating.page.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Rating.Judgement;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.page.authority.Timeline.Frame;
import org.gradewatch.rating.page.authority.Timeline.Line;
import org.gradewatch.rating.page.authority.Timeline.Mark;
import org.gradewatch.rating.page.authority.Timeline.Piece;
import org.gradewatch.rating.page.authority.Timeline.Point;
import org.gradewatch.rating.page.authority.Timeline.Row;
import org.gradewatch.rating.page.authority.Timeline.Year;
import org.gradewatch.rating.page.chart.TimeScale;
import org.gradewatch.rating.page.words.Visited;
import org.gradewatch.rating.register.Past.Since;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Draws the timeline of one authority.
final class Drawing {

    private static final double ROOM_FOR_A_NAME = 12;

    private final Subject subject;
    private final List<Since> oldestFirst;
    private final LocalDate end;
    private final TimeScale time;
    private final List<Area> areas;
    private final Pieces pieces;

    private Drawing(Subject subject) {
        this.subject = subject;
        this.oldestFirst = subject.past().reversed();
        this.end = Optional.ofNullable(subject.authority().closedOn())
                .filter(day -> day.isBefore(subject.today()))
                .orElse(subject.today());
        this.time = new TimeScale(Timeline.begin(oldestFirst.stream().map(Since::day), end), end, Timeline.WIDTH);
        var judged = new TreeSet<Area>(Areas.IN_ORDER);
        oldestFirst.forEach(since -> judged.addAll(since.current().judgements().keySet()));
        this.areas = List.copyOf(judged);
        this.pieces = new Pieces(subject, oldestFirst, time);
    }

    /// Nothing where nothing was ever judged.
    static Optional<Timeline> of(Subject subject) {
        return subject.past().isEmpty() ? Optional.empty() : Optional.of(new Drawing(subject).timeline());
    }

    private Timeline timeline() {
        var rows = new ArrayList<Row>();
        for (Area area : areas) {
            rows.add(new Row(
                    name(area), Timeline.HEAD + rows.size() * Timeline.ROW, pieces.of(area), look(now().get(area))));
        }
        return new Timeline(
                rows,
                frames(),
                years(),
                points(),
                visits(),
                text(rows),
                areas.stream().map(Drawing::name).toList(),
                subject.past().stream().map(this::line).toList(),
                subject.isClosed() ? "Last" : "Now");
    }

    private Map<Area, Judgement> now() {
        return subject.current().map(Rating.Current::judgements).orElse(Map.of());
    }

    /// One whose name would stand in the next one's is left out.
    private List<Frame> frames() {
        List<Frame> all = Eras.in(time);
        return IntStream.range(0, all.size())
                .filter(i -> i + 1 == all.size()
                        || all.get(i + 1).x().value() - all.get(i).x().value() >= ROOM_FOR_A_NAME)
                .mapToObj(all::get)
                .toList();
    }

    private List<Year> years() {
        List<Integer> years = time.years();
        return years.stream()
                .map(year -> new Year(
                        Integer.toString(year),
                        time.at(LocalDate.ofYearDay(year, 1)),
                        (year - years.getFirst()) % 3 != 0))
                .toList();
    }

    private List<Point> points() {
        return oldestFirst.stream()
                .collect(Collectors.toMap(
                        since -> since.current().inspectionId(),
                        since -> since,
                        (first, _) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .map(this::point)
                .toList();
    }

    private Point point(Since since) {
        Rating.Current current = since.current();
        GradeLook overall = look(current.judgements().get(Area.OVERALL));
        String title =
                subject.inspection(current.inspectionId()).map(Visited::title).orElse("Inspection");
        return new Point(
                current.inspectionId(),
                title + (overall.css().equals("none") ? ", no overall judgement" : ", " + overall.name() + " overall"),
                overall,
                time.at(since.day()));
    }

    private List<Mark> visits() {
        return subject.inspections().stream()
                .filter(inspection -> inspection.kind().isVisit())
                .flatMap(visit -> Stream.of(visit.publishedOn(), visit.inspectionStart())
                        .filter(Objects::nonNull)
                        .filter(time::shows)
                        .limit(1)
                        .map(day -> new Mark(Visited.title(visit), time.at(day))))
                .toList();
    }

    private String text(List<Row> rows) {
        return rows.stream()
                .map(row -> row.area() + ": "
                        + row.pieces().stream().map(Piece::words).collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". ", "", "."));
    }

    private Line line(Since since) {
        return new Line(
                Wording.day(since.day()),
                subject.inspection(since.current().inspectionId())
                        .map(Visited::title)
                        .orElse("Inspection"),
                areas.stream()
                        .map(area -> look(since.current().judgements().get(area)))
                        .toList());
    }

    private static GradeLook look(@Nullable Judgement judgement) {
        return GradeLook.of(judgement == null ? null : judgement.grade());
    }

    private static String name(Area area) {
        return Wording.capital(Wording.area(area));
    }
}
