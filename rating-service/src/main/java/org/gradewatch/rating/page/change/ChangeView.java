package org.gradewatch.rating.page.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.RatingChanged.InspectionRef;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.rating.page.Day;
import org.gradewatch.rating.page.words.Days;
import org.gradewatch.rating.register.Register;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wire.Json;
import org.gradewatch.wording.Headline;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What the page of one change says, ready to print.
///
/// @param title the whole news in one line
/// @param reason why it was announced
/// @param published the report's day, where one is known
/// @param inspection where the inspection is told; absent where the register has it no more
/// @param inspected what it was; absent where the change tells of none
/// @param event as it lies on the topic
record ChangeView(
        String title,
        String reason,
        boolean provisional,
        Day announced,
        @Nullable Day published,
        long sequence,
        String authority,
        String authorityHref,
        @Nullable String inspection,
        @Nullable String inspected,
        List<Moved> areas,
        List<String> priorities,
        List<Sources.Source> documents,
        Told told,
        String event,
        @Nullable Link previous,
        @Nullable Link next) {

    /// Another change.
    record Link(String headline, String href) {}

    /// One area before and after.
    ///
    /// @param note how the two can be compared; empty where that is plain
    /// @param quote the document's own words
    record Moved(
            String area,
            GradeLook before,
            GradeLook after,
            String sentence,
            String note,
            Sources.@Nullable Quote quote) {}

    static ChangeView of(Sequenced sequenced, ChangeLog changes, Register register, Told told) {
        RatingChanged change = sequenced.change();
        InspectionRef inspection = change.inspection();
        var sources = Sources.of(change, register);
        return new ChangeView(
                headline(change),
                Words.reason(change.reason()),
                change.provisional(),
                Day.of(Words.day(change.announcedAt())),
                inspection == null ? null : Day.ofNullable(inspection.publishedOn()),
                sequenced.sequence(),
                change.authority().name(),
                "/authorities/" + change.authority().slug(),
                sources.inspection(),
                inspection == null ? null : inspected(inspection),
                change.areas().stream()
                        .map(area -> moved(area, inspection, sources))
                        .toList(),
                priorities(change),
                sources.documents(),
                told,
                Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(change),
                changes.before(sequenced.sequence(), _ -> true)
                        .findFirst()
                        .map(ChangeView::link)
                        .orElse(null),
                changes.after(sequenced.sequence()).map(ChangeView::link).orElse(null));
    }

    private static Link link(Sequenced other) {
        return new Link(headline(other.change()), "/rating-changes/" + other.sequence());
    }

    private static String headline(RatingChanged change) {
        return new Headline(change, Map.of()).line();
    }

    private static String inspected(InspectionRef inspection) {
        String kind = Wording.capital(Wording.kind(inspection.kind()));
        if (inspection.inspectionStart() == null) {
            return kind + ", its dates are not known yet";
        }
        return kind + ", " + Days.span(inspection.inspectionStart(), inspection.inspectionEnd());
    }

    private static Moved moved(AreaChange area, @Nullable InspectionRef inspection, Sources sources) {
        return new Moved(
                Wording.capital(Wording.area(area.area())),
                GradeLook.of(area.before() == null ? null : area.before().grade()),
                GradeLook.of(area.after() == null ? null : area.after().grade()),
                Words.sentence(area),
                Words.note(area, inspection == null ? null : inspection.edition()),
                sources.quote(area));
    }

    private static List<String> priorities(RatingChanged change) {
        var priorities = new ArrayList<String>();
        if (change.priorityActions() != null) {
            for (PriorityAction action : change.priorityActions()) {
                priorities.add(action.words().replaceAll("\\s+", " ").strip());
            }
        }
        return List.copyOf(priorities);
    }
}
