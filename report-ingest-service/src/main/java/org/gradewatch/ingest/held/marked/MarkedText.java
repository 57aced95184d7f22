package org.gradewatch.ingest.held.marked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gradewatch.ingest.reading.Transcript.Leaf;
import org.jspecify.annotations.Nullable;

/// Pages of a text, cut where marks begin and end.
///
/// @param marks by the id of what is quoted, the id of the mark; what was not found is not there
/// @param whole whether these are all pages
public record MarkedText(List<MarkedPage> pages, Map<String, String> marks, boolean whole) {

    /// @param number absent where a document has no pages
    public record MarkedPage(@Nullable Integer number, List<Piece> pieces) {}

    /// @param mark absent for the text between marks
    public record Piece(String text, @Nullable Mark mark) {}

    /// @param findings those that rest on these words
    public record Mark(String id, List<Quoted> findings) {}

    /// Whether it holds a page; what stands on no certain page is shown where all are.
    public boolean shows(@Nullable Integer page) {
        return whole || page != null && pages.stream().anyMatch(it -> page.equals(it.number()));
    }

    public static MarkedText of(List<Leaf> text, List<Quoted> quoted, boolean whole) {
        List<Leaf> leaves = text.stream()
                .map(leaf -> new Leaf(leaf.page(), leaf.text().strip()))
                .toList();
        var found = new HashMap<Leaf, List<Spot>>();
        for (Quoted quote : quoted) {
            for (Leaf leaf : likeliestFirst(leaves, quote.page())) {
                Place place = quote.words() == null ? null : Place.of(quote.words(), leaf.text());
                if (place != null) {
                    found.computeIfAbsent(leaf, _ -> new ArrayList<>()).add(new Spot(place, quote));
                    break;
                }
            }
        }
        var marks = new HashMap<String, String>();
        List<MarkedPage> pages = leaves.stream()
                .map(leaf ->
                        new MarkedPage(leaf.page(), pieces(leaf.text(), found.getOrDefault(leaf, List.of()), marks)))
                .toList();
        return new MarkedText(pages, Map.copyOf(marks), whole);
    }

    /// @param place of the quoted words on their page
    private record Spot(Place place, Quoted quoted) {}

    private static List<Leaf> likeliestFirst(List<Leaf> leaves, @Nullable Integer page) {
        return leaves.stream()
                .sorted(Comparator.comparing(leaf -> page == null || !page.equals(leaf.page())))
                .toList();
    }

    /// Marks stand one behind the other: what begins inside another one belongs to it.
    private static List<Piece> pieces(String text, List<Spot> spots, Map<String, String> marks) {
        var pieces = new ArrayList<Piece>();
        int done = 0;
        List<Spot> inOrder = spots.stream()
                .sorted(Comparator.comparingInt((Spot spot) -> spot.place().start())
                        .thenComparing(spot -> -spot.place().end()))
                .toList();
        for (int i = 0; i < inOrder.size(); ) {
            Place first = inOrder.get(i).place();
            int end = first.end();
            var findings = new ArrayList<Quoted>();
            for (; i < inOrder.size() && inOrder.get(i).place().start() < end; i++) {
                end = Math.max(end, inOrder.get(i).place().end());
                findings.add(inOrder.get(i).quoted());
            }
            String id = findings.getFirst().id();
            findings.forEach(quoted -> marks.put(quoted.id(), id));
            if (done < first.start()) {
                pieces.add(new Piece(text.substring(done, first.start()), null));
            }
            pieces.add(new Piece(text.substring(first.start(), end), new Mark(id, distinct(findings))));
            done = end;
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), null));
        }
        return pieces;
    }

    /// Several readings may have found the same in the same place.
    private static List<Quoted> distinct(List<Quoted> findings) {
        var seen = new HashSet<String>();
        return findings.stream()
                .filter(quoted -> seen.add(quoted.field() + quoted.finding()))
                .toList();
    }
}
