package org.gradewatch.rating.page.england;

import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.Area;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.page.Day;
import org.gradewatch.rating.page.Query;
import org.gradewatch.rating.page.england.Order.Column;
import org.gradewatch.rating.register.Register.Entry;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// The authorities that were asked for, a line each.
record Table(List<Head> heads, List<Line> lines) {

    /// @param href orders the table by the column, or turns its order; absent where nothing orders
    /// @param sorted as `aria-sort` has it; absent where the table is not ordered by the column
    /// @param arrow the same for the eye
    record Head(
            String words, @Nullable String href, @Nullable String sorted, String arrow) {}

    /// @param provisional whether the report itself is awaited
    record Line(
            String name,
            String href,
            String region,
            String type,
            List<GradeLook> looks,
            boolean provisional,
            @Nullable Day inspected,
            @Nullable Day published) {}

    /// @param chosen the area whose grades order the table
    static Table of(List<Entry> asked, List<Area> areas, Area chosen, Query query) {
        Order order = Order.of(query);
        return new Table(
                heads(areas, chosen, order, query),
                order.of(asked, chosen).stream()
                        .map(entry -> line(entry, areas))
                        .toList());
    }

    private static List<Head> heads(List<Area> areas, Area chosen, Order order, Query query) {
        var heads = new ArrayList<Head>();
        heads.add(head("Authority", Column.NAME, order, query));
        heads.add(head("Region", Column.REGION, order, query));
        heads.add(new Head("Type", null, null, ""));
        for (Area area : areas) {
            String words = Wording.capital(Wording.area(area));
            heads.add(area.equals(chosen) ? head(words, Column.GRADE, order, query) : new Head(words, null, null, ""));
        }
        heads.add(head("Inspected", Column.DATE, order, query));
        heads.add(new Head("Published", null, null, ""));
        return List.copyOf(heads);
    }

    /// The second press on a column turns the order.
    private static Head head(String words, Column column, Order order, Query query) {
        boolean here = order.column() == column;
        boolean turns = here && !order.descending();
        Query sorted = query.with("sort", column.word()).without("order");
        String href = (turns ? sorted.with("order", "desc") : sorted).on("/authorities") + "#table";
        if (!here) {
            return new Head(words, href, null, "");
        }
        return new Head(words, href, order.descending() ? "descending" : "ascending", order.descending() ? "▼" : "▲");
    }

    private static Line line(Entry entry, List<Area> areas) {
        var ref = entry.authority().ref();
        return new Line(
                ref.name(),
                "/authorities/" + ref.slug(),
                ref.region(),
                Choices.typeWords(ref.type()),
                areas.stream()
                        .map(area -> GradeLook.of(Judged.grade(entry, area).orElse(null)))
                        .toList(),
                entry.current().map(Rating.Current::provisional).orElse(false),
                Day.ofNullable(Order.inspectedOn(entry)),
                Day.ofNullable(entry.current().map(Rating.Current::publishedOn).orElse(null)));
    }
}
