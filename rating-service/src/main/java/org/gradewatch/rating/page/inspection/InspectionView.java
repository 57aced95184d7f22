package org.gradewatch.rating.page.inspection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating.Inspection;
import org.gradewatch.rating.announcement.Areas;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.rating.page.words.Quotes;
import org.gradewatch.rating.page.words.Visited;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wire.Json;
import org.gradewatch.wording.Headline;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;

/// What the page about one inspection says, ready to print.
///
/// @param answer when it was, and when its report came out
/// @param basis how we know of it
/// @param standing whether the judgements of today come from it
/// @param disagreement where documents do not say the same; absent where they do
/// @param changes what was announced of it, the oldest first
/// @param raw the record itself
record InspectionView(
        String title,
        String authority,
        String slug,
        String inspectionId,
        String answer,
        String basis,
        String standing,
        boolean isProvisional,
        @Nullable String disagreement,
        List<Fact> facts,
        List<Judged> judgements,
        List<Document> documents,
        List<Told> changes,
        String raw) {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    record Fact(String name, String value) {}

    /// @param note where a judgement is not one of the authority, or documents disagree
    record Judged(String area, GradeLook look, String note) {}

    /// @param sequence of the change
    record Told(long sequence, String day, String headline) {}

    static InspectionView of(Found found, List<Sequenced> changes, LocalDate today) {
        Inspection inspection = found.inspection();
        var ref = found.entry().authority().ref();
        var quotes = new Quotes(changes.stream().map(Sequenced::change));
        return new InspectionView(
                "%s: %s".formatted(ref.name(), uncapital(Visited.title(inspection))),
                ref.name(),
                ref.slug(),
                inspection.inspectionId(),
                Account.of(ref.name(), inspection),
                Account.basis(inspection),
                standing(found, today),
                inspection.provisional(),
                disagreement(inspection),
                Account.facts(inspection),
                judgements(inspection),
                inspection.documents().stream()
                        .map(document -> Document.of(document, inspection, quotes))
                        .toList(),
                changes.stream()
                        .filter(change ->
                                Visited.isToldOf(inspection, change.change().inspection()))
                        .map(InspectionView::told)
                        .toList(),
                Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(inspection));
    }

    private static String uncapital(String title) {
        return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }

    private static String standing(Found found, LocalDate today) {
        Inspection inspection = found.inspection();
        LocalDate closedOn = found.entry().authority().closedOn();
        if (found.isCurrent() && closedOn != null && closedOn.isBefore(today)) {
            return "The last judgements of %s came from this inspection; the authority came to an end on %s."
                    .formatted(found.entry().authority().ref().name(), Wording.day(closedOn));
        }
        if (found.isCurrent()) {
            return "The judgements of today come from this inspection.";
        }
        return inspection.kind().rates()
                ? "A later inspection has taken its place, or it does not count under the areas of today."
                : "It gives no judgement of the authority.";
    }

    private static @Nullable String disagreement(Inspection inspection) {
        return inspection.contradicted().isEmpty()
                ? null
                : "Documents disagree on %s. The strongest counts: the report before a table, a table before the press."
                        .formatted(String.join(
                                ", ",
                                inspection.contradicted().stream()
                                        .map(Wording::area)
                                        .toList()));
    }

    private static List<Judged> judgements(Inspection inspection) {
        Map<Area, Grade> stated = new TreeMap<>(Areas.IN_ORDER);
        stated.putAll(inspection.judgements());
        return stated.entrySet().stream()
                .map(judged -> new Judged(
                        Wording.capital(Wording.area(judged.getKey())),
                        GradeLook.of(judged.getValue()),
                        note(judged.getKey(), inspection)))
                .toList();
    }

    private static String note(Area area, Inspection inspection) {
        if (area.equals(Area.LSCB)) {
            return "Of the safeguarding board, not of the authority";
        }
        return inspection.contradicted().contains(area) ? "Documents disagree" : "";
    }

    private static Told told(Sequenced change) {
        return new Told(
                change.sequence(),
                Wording.day(LocalDate.ofInstant(change.change().announcedAt(), ENGLAND)),
                new Headline(change.change(), Map.of()).line());
    }
}
