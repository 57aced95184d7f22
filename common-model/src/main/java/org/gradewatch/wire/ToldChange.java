package org.gradewatch.wire;

import static org.gradewatch.wire.Told.text;

import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.RatingChanged;

/// A change, part by part.
final class ToldChange {

    private ToldChange() {}

    static void write(JsonPen pen, RatingChanged change) {
        pen.text("id", change.id())
                .number("version", change.version())
                .object("authority", change.authority(), Told::authority)
                .word("reason", change.reason())
                .yesOrNo("provisional", change.provisional())
                .moment("announcedAt", change.announcedAt())
                .object("inspection", change.inspection(), ToldChange::inspection)
                .objects("areas", change.areas(), ToldChange::area)
                .list("documents", change.documents(), JsonPen::word)
                .object("cause", change.cause(), ToldChange::cause);
        if (change.priorityActions() != null) {
            pen.objects("priorityActions", change.priorityActions(), ToldChange::action);
        }
    }

    private static void inspection(JsonPen pen, RatingChanged.InspectionRef inspection) {
        pen.text("inspectionId", inspection.inspectionId())
                .list("formerInspectionIds", inspection.formerInspectionIds(), JsonPen::text)
                .textIfAny("framework", inspection.framework())
                .textIfAny("edition", inspection.edition())
                .word("kind", inspection.kind())
                .word("basis", inspection.basis())
                .day("inspectionStart", inspection.inspectionStart())
                .day("inspectionEnd", inspection.inspectionEnd())
                .day("publishedOn", inspection.publishedOn())
                .moment("firstSeenAt", inspection.firstSeenAt())
                .textIfAny("sourceUri", text(inspection.sourceUri()));
    }

    private static void area(JsonPen pen, RatingChanged.AreaChange area) {
        pen.word("area", area.area())
                .object("before", area.before(), ToldChange::before)
                .object("after", area.after(), ToldChange::after)
                .word("direction", area.direction())
                .word("comparable", area.comparable());
        if (area.evidence() != null) {
            pen.object("evidence", area.evidence(), Told::evidence);
        }
    }

    private static void before(JsonPen pen, RatingChanged.Before before) {
        pen.word("grade", before.grade()).yesOrNo("stated", before.stated()).numberIfAny("year", before.year());
    }

    private static void after(JsonPen pen, RatingChanged.After after) {
        pen.word("grade", after.grade()).yesOrNo("awaitingReport", after.awaitingReport());
    }

    private static void cause(JsonPen pen, RatingChanged.Cause cause) {
        pen.text("eventId", cause.eventId())
                .word("documentId", cause.documentId())
                .word("basis", cause.basis())
                .moment("seenAt", cause.seenAt());
    }

    private static void action(JsonPen pen, PriorityAction action) {
        pen.numberIfAny("page", action.page()).textIfAny("words", action.words());
    }
}
