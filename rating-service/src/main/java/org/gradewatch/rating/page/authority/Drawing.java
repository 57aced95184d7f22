package org.gradewatch.rating.page.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
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

    private List<Frame> frames() {
        var frames = new ArrayList<Frame>();
        String before = "";
        for (Framework framework : Frameworks.shipped().all().stream()
                .filter(Framework::rates)
                .sorted(Comparator.comparing(
                        framework -> framework.editions().getFirst().from()))
                .toList()) {
            for (Edition edition : framework.editions()) {
                String name = edition.edition().replace('-', ' ');
                boolean ended = edition.to() != null && edition.to().isBefore(time.from());
                if (!ended && edition.from().isBefore(end)) {
                    frames.add(new Frame(
                            before.equals(framework.framework()) ? name.replace(before + " ", "") : name,
                            time.at(edition.from())));
                    before = framework.framework();
                }
            }
        }
        return List.copyOf(frames);
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
