package org.gradewatch.rating.inspection;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Frameworks.Edition;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportPublished;
import org.jspecify.annotations.Nullable;

/// What the documents on one inspection say together.
///
/// @param stated the word that is believed for each area, whatever it is: `NOT_JUDGED`, and areas
///     that are no judgement of the authority, too
/// @param grades the grades of the authority's own areas
/// @param silentOn areas that it should have judged, and no document says how
/// @param contradicted areas on which a document says something else
/// @param isSettled whether a report or a table says when it was
public record Verdict(
        SortedMap<Area, Grade> stated,
        SortedMap<Area, Grade> grades,
        Set<Area> silentOn,
        List<Area> contradicted,
        boolean isSettled) {

    private static final Set<Area> NOT_OF_THE_AUTHORITY = Frameworks.shipped().all().stream()
            .flatMap(framework -> framework.editions().stream())
            .flatMap(edition -> edition.areas().entrySet().stream())
            .filter(area -> !area.getValue().isOfTheAuthority())
            .map(Map.Entry::getKey)
            .collect(toUnmodifiableSet());

    /// @param strongestFirst all documents; whoever of them says something else is flagged
    /// @param heard those whose word counts
    /// @param start the first day on site; absent where no document says
    static Verdict of(List<ReportPublished> strongestFirst, List<ReportPublished> heard, @Nullable LocalDate start) {
        var stated = new TreeMap<Area, Grade>();
        var contradicted = new TreeSet<Area>();
        List<ReportPublished> standing = notSuperseded(strongestFirst);
        for (Area area : areas(heard)) {
            Grade believed = believed(heard, start == null, area);
            if (believed != null) {
                stated.put(area, believed);
            }
            if (isContradicted(standing, area, believed)) {
                contradicted.add(area);
            }
        }
        Optional<Edition> edition = Origin.edition(heard, start).flatMap(Frameworks.shipped()::edition);
        return new Verdict(
                stated,
                grades(stated, edition.map(known -> known.areas().keySet()).orElseGet(() -> settledAreas(heard))),
                silentOn(stated.keySet(), edition),
                List.copyOf(contradicted),
                isSettled(heard));
    }

    /// Whether it judged the authority at all, agreed or not.
    boolean givesAnyGrade() {
        return !grades.isEmpty() || contradicted.stream().anyMatch(area -> !NOT_OF_THE_AUTHORITY.contains(area));
    }

    private static SortedSet<Area> areas(Collection<ReportPublished> documents) {
        var areas = new TreeSet<Area>();
        for (ReportPublished document : documents) {
            areas.addAll(document.report().judgements().keySet());
        }
        return areas;
    }

    private static @Nullable Grade believed(List<ReportPublished> documents, boolean undated, Area area) {
        for (ReportPublished document : documents) {
            Grade grade = document.report().judgements().get(area);
            if (grade != null) {
                return undated && disagree(documents, document.report().basis(), area) ? null : grade;
            }
        }
        throw new IllegalArgumentException("area: %s (expected: one that a document speaks of)".formatted(area));
    }

    private static boolean isContradicted(List<ReportPublished> documents, Area area, @Nullable Grade believed) {
        for (ReportPublished document : documents) {
            Grade grade = document.report().judgements().get(area);
            if (grade != null && !grade.equals(believed)) {
                return true;
            }
        }
        return false;
    }

    /// Undated documents of one rank contradict each other on equal terms: none is believed.
    private static boolean disagree(List<ReportPublished> documents, Basis strongest, Area area) {
        List<ReportPublished> equals = documents.stream()
                .filter(document -> document.report().basis() == strongest)
                .toList();
        return grades(notSuperseded(equals), area).distinct().count() > 1;
    }

    private static List<ReportPublished> notSuperseded(List<ReportPublished> documents) {
        Set<DocumentId> superseded = Rank.superseded(documents);
        return superseded.isEmpty()
                ? documents
                : documents.stream()
                        .filter(document -> !superseded.contains(document.documentId()))
                        .toList();
    }

    private static Stream<Grade> grades(List<ReportPublished> documents, Area area) {
        return documents.stream()
                .map(document -> document.report().judgements())
                .filter(judgements -> judgements.containsKey(area))
                .map(judgements -> requireNonNull(judgements.get(area)));
    }

    /// @param given the areas in which the inspection can have given a judgement
    private static SortedMap<Area, Grade> grades(Map<Area, Grade> stated, Set<Area> given) {
        var grades = new TreeMap<Area, Grade>();
        stated.forEach((area, grade) -> {
            if (given.contains(area) && !NOT_OF_THE_AUTHORITY.contains(area) && !grade.equals(Grade.NOT_JUDGED)) {
                grades.put(area, grade);
            }
        });
        return grades;
    }

    private static Set<Area> silentOn(Set<Area> stated, Optional<Edition> edition) {
        var silent = new TreeSet<Area>();
        edition.ifPresent(known -> silent.addAll(known.areas().keySet()));
        silent.removeAll(stated);
        return silent;
    }

    /// An edition that we do not know has those areas that its own reports give; while there is
    /// only press, those that the press gives.
    private static Set<Area> settledAreas(List<ReportPublished> documents) {
        boolean settled = isSettled(documents);
        var areas = new TreeSet<Area>();
        for (ReportPublished document : documents) {
            if (!settled || settles(document.report())) {
                areas.addAll(document.report().judgements().keySet());
            }
        }
        return areas;
    }

    private static boolean isSettled(List<ReportPublished> documents) {
        for (ReportPublished document : documents) {
            if (settles(document.report())) {
                return true;
            }
        }
        return false;
    }

    private static boolean settles(Report report) {
        return report.isDated() && report.basis() != Basis.PRESS;
    }
}
