package org.gradewatch.rating.page.england;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradewatch.model.Area;
import org.gradewatch.rating.register.Register.Entry;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;

/// One tile for each authority, its letter and colour the grade in one area, region by region, by
/// name. Tiles have a fixed size: on a narrow screen regions stand below each other, and nothing
/// shrinks.
final class TileMap {

    /// Of a tile with the gap after it: more than a fingertip needs.
    private static final int STEP = 48;

    private static final int GAP = 4;
    private static final int COLUMNS = 6;

    private TileMap() {}

    /// @param css where the style sheet puts the region
    /// @param words what is in it, `12 authorities, 7 of them good or better`
    /// @param label of the picture
    record Region(String name, String css, String words, String label, int width, int height, List<Tile> tiles) {}

    /// @param label `East Sussex: good`
    /// @param symbol which of the tiles drawn once it repeats
    record Tile(int x, int y, String href, String label, String symbol) {}

    static List<Region> of(Judged judged, Area area) {
        Map<String, List<Entry>> regions = judged.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.authority().ref().region(), TreeMap::new, Collectors.toList()));
        return regions.entrySet().stream()
                .map(region -> region(region.getKey(), new Judged(region.getValue()), area))
                .toList();
    }

    private static Region region(String name, Judged judged, Area area) {
        List<Tile> tiles = new ArrayList<>();
        for (Entry entry : judged.entries()) {
            tiles.add(tile(tiles.size(), entry, area));
        }
        int columns = Math.min(COLUMNS, tiles.size());
        int rows = (tiles.size() + COLUMNS - 1) / COLUMNS;
        String words = "%s, %d good or better"
                .formatted(Wording.count(tiles.size(), "authority", "authorities"), judged.goodOrBetter(area));
        return new Region(
                name,
                "gw-region--" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"),
                words,
                name + ", " + Wording.area(area),
                columns * STEP - GAP,
                rows * STEP - GAP,
                List.copyOf(tiles));
    }

    private static Tile tile(int place, Entry entry, Area area) {
        var ref = entry.authority().ref();
        GradeLook look = GradeLook.of(Judged.grade(entry, area).orElse(null));
        return new Tile(
                place % COLUMNS * STEP,
                place / COLUMNS * STEP,
                "/authorities/" + ref.slug(),
                ref.name() + ": " + look.name(),
                "#tile-" + look.css());
    }
}
