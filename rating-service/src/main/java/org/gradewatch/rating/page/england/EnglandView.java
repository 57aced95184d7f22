package org.gradewatch.rating.page.england;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gradewatch.model.Area;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.page.Day;
import org.gradewatch.rating.page.Query;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.question.KnownWords;
import org.gradewatch.rating.register.AuthorityQuestion;
import org.gradewatch.rating.register.Register;
import org.gradewatch.rating.register.Register.Entry;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What the page of all of England says, ready to print.
///
/// @param past the day gone by that it shows; absent for today
/// @param standing how England stands, in one or two sentences
/// @param tabs the areas to choose from
/// @param area the chosen one
/// @param legend every grade on the map
/// @param caption what the table holds
/// @param sequence of the last change that is in the page; what comes after it is new
record EnglandView(
        String title,
        @Nullable Day past,
        String today,
        String standing,
        List<Tab> tabs,
        String area,
        List<GradeLook> legend,
        List<TileMap.Region> regions,
        Counts counts,
        Choices choices,
        String caption,
        Table table,
        String csv,
        String json,
        News news,
        long sequence) {

    /// @param now whether it is the chosen one
    record Tab(String words, String href, boolean now) {}

    static final List<String> ASKS = List.of("region", "type", "area", "grade", "q", "asOf", "sort", "order");

    static EnglandView of(Register register, ChangeLog changes, Query query) {
        long sequence = changes.last();
        var question = new AuthorityQuestion(
                query.all("region"),
                query.all("type"),
                query.all("area"),
                query.all("grade"),
                query.one("q"),
                query.one("asOf"));
        LocalDate day = question.day(register);
        List<Entry> then = register.on(day);
        List<Entry> asked = question.among(then);
        LocalDate past = day.isBefore(register.today()) ? day : null;
        var judged = new Judged(then);
        List<Area> areas = judged.areas();
        Area area = area(query, areas);
        return new EnglandView(
                title(past),
                Day.ofNullable(past),
                query.without("asOf").on("/authorities"),
                new HowItStands(judged, area, past).words(),
                tabs(areas, area, query),
                Wording.area(area),
                legend(judged),
                TileMap.of(judged, area),
                Counts.of(judged, areas, onlyDay(query)),
                Choices.of(judged, query),
                caption(asked.size(), judged.all(), query),
                Table.of(asked, areas, area, query),
                query.without("sort", "order").on("/authorities.csv"),
                query.without("sort", "order").on("/authorities"),
                News.of(changes, day),
                sequence);
    }

    private static String title(@Nullable LocalDate past) {
        return past == null
                ? "Children’s services in England today"
                : "Children’s services in England on " + Wording.day(past);
    }

    /// The overall judgement, for as long as anybody has one.
    private static Area area(Query query, List<Area> areas) {
        Set<Area> asked = Asked.anyOf("area", query.all("area"), KnownWords.areas(), Area::word);
        if (!asked.isEmpty()) {
            return asked.stream().min(Areas.IN_ORDER).orElseThrow();
        }
        return areas.isEmpty() || areas.contains(Area.OVERALL) ? Area.OVERALL : areas.getFirst();
    }

    private static List<Tab> tabs(List<Area> areas, Area chosen, Query query) {
        Query others = onlyDay(query);
        var tabs = new ArrayList<Tab>();
        for (Area area : areas) {
            Query asks = area.equals(Area.OVERALL) ? others : others.with("area", area.word());
            tabs.add(new Tab(Wording.capital(Wording.area(area)), asks.on("/authorities"), area.equals(chosen)));
        }
        return List.copyOf(tabs);
    }

    private static Query onlyDay(Query query) {
        String day = query.one("asOf");
        Query nothing = query.without(ASKS.toArray(String[]::new));
        return day == null ? nothing : nothing.with("asOf", day);
    }

    private static List<GradeLook> legend(Judged judged) {
        var legend = new ArrayList<GradeLook>();
        judged.grades().forEach(grade -> legend.add(GradeLook.of(grade)));
        legend.add(GradeLook.of(null));
        return List.copyOf(legend);
    }

    private static String caption(int asked, int all, Query query) {
        String words = Choices.inWords(query);
        return words.isEmpty()
                ? "All " + Wording.count(all, "authority", "authorities")
                : "%d of %s: %s".formatted(asked, Wording.count(all, "authority", "authorities"), words);
    }
}
