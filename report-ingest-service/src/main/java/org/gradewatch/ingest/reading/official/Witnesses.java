package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Area;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Frameworks.Framework;
import org.gradewatch.model.Frameworks.Layout;

/// What is judged? Asks every witness.
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
        List<Finding> headings = new ArrayList<>(SectionHeadings.read(pages, edition, grades));
        headings.removeAll(rows);
        var said = new EnumMap<Witness, List<Finding>>(Witness.class);
        said.put(Witness.TABLE, rows);
        said.put(Witness.BANNER, Banner.read(pages.getFirst(), layout.banners(), grades));
        said.put(Witness.HEADINGS, headings);
        said.put(Witness.PLACES, placed);
        return said;
    }

    /// Rows of the table for areas that other editions of the framework have, and this one has not.
    List<Finding> foreignTo(Edition edition) {
        return TableInOrder.read(table, Labels.foreign(framework, edition), grades);
    }
}
