package org.gradewatch.rating.announcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradewatch.model.Area;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.inspection.Inspection;
import org.gradewatch.rating.inspection.Origin;
import org.gradewatch.rating.standing.Given;
import org.gradewatch.rating.standing.Standing;
import org.jspecify.annotations.Nullable;

/// What was announced last of one authority: what the next standing is compared with.
///
/// @param version how many changes were announced
/// @param inspection the inspection that was current; absent where there was none
/// @param reach up to where the topic of reports is in it; absent before the first report
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Announced(
        long version, @Nullable Current inspection, SortedMap<Area, Given> judgements, Rating.@Nullable Reach reach) {

    /// @param ids the present one first, then all under which it was announced before
    /// @param documents the strongest of those that it rests on
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Current(List<String> ids, List<DocumentId> documents, boolean provisional, Basis basis) {

        private static final int ENOUGH_TO_KNOW_IT_BY = 100;

        public Current {
            ids = List.copyOf(ids);
            documents = List.copyOf(
                    documents.size() <= ENOUGH_TO_KNOW_IT_BY ? documents : documents.subList(0, ENOUGH_TO_KNOW_IT_BY));
        }

        /// Whether the two are one inspection: a provisional one and the dated one that it became
        /// are, and so are two that a document connects. Two dated ones are not connected by a text
        /// that was joined to the one while the other was not known.
        boolean isSameAs(Inspection other) {
            return ids.contains(other.id())
                    || !Collections.disjoint(documents, other.identifyingIds())
                    || ((provisional || other.provisional())
                            && (!Collections.disjoint(ids, other.formerIds())
                                    || !Collections.disjoint(documents, other.heardIds())));
        }
    }

    public Announced {
        judgements = Collections.unmodifiableSortedMap(new TreeMap<>(judgements));
    }

    public static Announced nothing() {
        return new Announced(0, null, new TreeMap<>(), null);
    }

    /// As the last rating that was written tells it. It is what a rebuild begins from.
    public static Announced with(Rating rating) {
        Rating.Current current = rating.current();
        if (current == null) {
            return new Announced(rating.version(), null, new TreeMap<>(), rating.reach());
        }
        Optional<Rating.Inspection> inspection = find(rating, current.inspectionId());
        var ids = new ArrayList<>(List.of(current.inspectionId()));
        inspection.ifPresent(known -> ids.addAll(known.formerInspectionIds()));
        List<DocumentId> documents = inspection.stream()
                .flatMap(known -> known.documents().stream())
                .map(Rating.Source::documentId)
                .toList();
        return new Announced(
                rating.version(),
                new Current(ids, documents, current.provisional(), current.basis()),
                judgements(rating, current),
                rating.reach());
    }

    private static SortedMap<Area, Given> judgements(Rating rating, Rating.Current current) {
        var judgements = new TreeMap<Area, Given>();
        current.judgements().forEach((area, shown) -> {
            Origin origin = find(rating, shown.inspectionId())
                    .map(Announced::origin)
                    .orElseGet(() -> Origin.unknown(shown.inspectionId()));
            judgements.put(
                    area, new Given(shown.grade(), origin, shown.direction(), shown.before(), shown.awaitingReport()));
        });
        return judgements;
    }

    private static Origin origin(Rating.Inspection inspection) {
        LocalDate start = inspection.inspectionStart();
        LocalDate day = start != null ? start : inspection.publishedOn();
        return day == null
                ? Origin.unknown(inspection.inspectionId())
                : Origin.of(inspection.inspectionId(), day, inspection.framework(), inspection.edition());
    }

    private static Optional<Rating.Inspection> find(Rating rating, String id) {
        return rating.inspections().stream()
                .filter(inspection -> inspection.inspectionId().equals(id))
                .findFirst();
    }

    /// This, once the standing is known. The version moves on where it was announced.
    Announced then(Standing standing, long version, Rating.Reach reach) {
        Inspection latest = standing.latest();
        return new Announced(version, latest == null ? null : current(latest), standing.judgements(), reach);
    }

    /// This, further on, with nothing new of the judgements.
    Announced at(long laterVersion, Rating.Reach laterReach) {
        return new Announced(laterVersion, inspection, judgements, laterReach);
    }

    private Current current(Inspection latest) {
        var ids = new ArrayList<>(List.of(latest.id()));
        ids.addAll(formerIds(latest));
        return new Current(ids, latest.heardIds(), latest.provisional(), latest.basis());
    }

    /// Every id under which the inspection was announced or can have been.
    List<String> formerIds(Inspection latest) {
        var former = new TreeSet<>(latest.formerIds());
        if (isOf(latest)) {
            former.addAll(inspection == null ? List.of() : inspection.ids());
        }
        former.remove(latest.id());
        return List.copyOf(former);
    }

    boolean isOf(@Nullable Inspection latest) {
        return inspection == null ? latest == null : latest != null && inspection.isSameAs(latest);
    }

    boolean isOfPress() {
        return inspection != null && inspection.basis() == Basis.PRESS;
    }

    /// Whether the areas that were judged are known in full: a report or a table gave them.
    boolean isSettled() {
        return inspection != null && !inspection.provisional() && !isOfPress();
    }

    boolean restsOn(DocumentId document) {
        return inspection != null && inspection.documents().contains(document);
    }

    boolean isProvisional() {
        return inspection != null && inspection.provisional();
    }

    /// Whether the standing holds nothing that was not announced: the same grades of the same
    /// inspection, as sure as they were.
    boolean tells(Standing standing) {
        return isOf(standing.latest())
                && isProvisional() == standing.isProvisional()
                && areOfSameGrades(judgements, standing.judgements());
    }

    private static boolean areOfSameGrades(Map<Area, Given> told, Map<Area, Given> now) {
        if (told.size() != now.size()) {
            return false;
        }
        for (Map.Entry<Area, Given> given : told.entrySet()) {
            Given other = now.get(given.getKey());
            if (other == null || !given.getValue().grade().equals(other.grade())) {
                return false;
            }
        }
        return true;
    }
}
