package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Frameworks.Layout;

/// What is judged? Asks every witness. What stands on the pages of the table is the table's: no
/// heading is taken from there, so that two witnesses never read the same line in the same order.
final class Witnesses {

    private final Framework framework;
    private final Layout layout;
    private final List<Page> pages;
    private final Front table;
    private final PrintedGrades grades;

    Witnesses(Framework framework, Layout layout, List<Page> pages, PrintedGrades grades) {
        this.framework = framework;
        this.layout = layout;
        this.pages = pages;
        this.table = layout.table() == null ? new Front(pages) : Front.onLastPageSaying(layout.table(), pages);
        this.grades = grades;
    }

    Map<Witness, List<Finding>> of(Edition edition) {
        Map<Area, String> labels = Labels.of(edition);
        List<Finding> rows = TableInOrder.read(table, labels, grades);
        var placed = new ArrayList<Finding>(TableByPlace.read(pages, labels, grades));
        if (layout.banners().containsKey(Area.OVERALL)) {
            placed.addAll(BannerByPlace.read(pages.getFirst(), labels, grades));
        }
        Set<Integer> tabled = rows.stream().map(Finding::page).collect(Collectors.toSet());
        List<Finding> headings = SectionHeadings.read(pages, edition, layout.cells(), grades).stream()
                .filter(heading -> !tabled.contains(heading.page()))
                .toList();
        var said = new EnumMap<Witness, List<Finding>>(Witness.class);
        said.put(Witness.TABLE, rows);
        said.put(Witness.BANNER, Banner.read(pages, layout.banners(), grades));
        said.put(Witness.HEADINGS, headings);
        said.put(Witness.PLACES, placed);
        return said;
    }

    /// Rows of the table for areas that other editions of the framework have, and this one has not.
    List<Finding> foreignTo(Edition edition) {
        return TableInOrder.read(table, Labels.foreign(framework, edition), grades);
    }
}
