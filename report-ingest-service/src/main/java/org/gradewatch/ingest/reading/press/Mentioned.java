package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.named.Mention;
import org.gradewatch.model.Authority;
import org.jspecify.annotations.Nullable;

/// Which authorities a story names, and where.
///
/// @param places by the number of the sentence
/// @param unclear a name that passed from one authority to another, with nothing to tell which is
///     meant
record Mentioned(Map<Integer, List<Place>> places, @Nullable String unclear) {

    /// @param isSure whether the authority is meant, not the land around a town ("Rugby,
    /// Warwickshire")
    /// @param withOffice whether it is named as an authority, not only by its place
    record Place(Authority authority, int start, int end, boolean isSure, boolean withOffice) {}

    static Mentioned in(Story story, AuthorityNames names, @Nullable LocalDate day) {
        var places = new LinkedHashMap<Integer, List<Place>>();
        String unclear = null;
        for (Sentence sentence : story.sentences()) {
            for (Mention mention : names.mentions(sentence.text())) {
                List<Authority> meant = AuthorityNames.lately(mention.candidates(), day);
                if (meant.size() == 1) {
                    places.computeIfAbsent(sentence.number(), _ -> new ArrayList<>())
                            .add(new Place(
                                    meant.getFirst(),
                                    mention.start(),
                                    mention.end(),
                                    mention.isSure(),
                                    mention.withOffice()));
                } else {
                    unclear = sentence.text().substring(mention.start(), mention.end());
                }
            }
        }
        return new Mentioned(places, unclear);
    }

    List<Place> in(Sentence sentence) {
        return places.getOrDefault(sentence.number(), List.of());
    }

    Set<Authority> named(Sentence sentence) {
        return in(sentence).stream().map(Place::authority).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<Authority> within(Sentence sentence, Clause clause) {
        return in(sentence).stream()
                .filter(place -> clause.holds(place.start(), place.end()))
                .map(Place::authority)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The first named first.
    Map<Authority, Integer> times() {
        var times = new LinkedHashMap<Authority, Integer>();
        places.values().stream()
                .flatMap(List::stream)
                .forEach(place -> times.merge(place.authority(), 1, Integer::sum));
        return times;
    }

    List<Authority> all() {
        return List.copyOf(times().keySet());
    }

    boolean isSure(Authority authority) {
        return places.values().stream()
                .flatMap(List::stream)
                .anyMatch(place -> place.authority().equals(authority) && place.isSure());
    }

    /// Whether it is more than the place of something that is told in passing.
    boolean isSpokenOf(Authority authority) {
        List<Place> its = places.values().stream()
                .flatMap(List::stream)
                .filter(place -> place.authority().equals(authority))
                .toList();
        return its.size() > 1 || its.stream().anyMatch(Place::withOffice);
    }

    /// The one that is named most.
    Optional<Authority> main() {
        Map<Authority, Integer> times = times();
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Authority> main = times.keySet().stream()
                .filter(authority -> times.getOrDefault(authority, 0) == most)
                .toList();
        return main.size() == 1 ? Optional.of(main.getFirst()) : Optional.empty();
    }
}
