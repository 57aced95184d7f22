package org.gradewatch.wire;

import static org.gradewatch.wire.Told.text;

import java.util.Map;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Period;
import org.gradewatch.model.Rating;
import org.gradewatch.model.StatedPrevious;

/// A rating, part by part.
final class ToldRating {

    private ToldRating() {}

    static void write(JsonPen pen, Rating rating) {
        pen.object("authority", rating.authority(), Told::authority)
                .number("version", rating.version())
                .object("current", rating.current(), ToldRating::current)
                .objects("inspections", rating.inspections(), ToldRating::inspection)
                .object("reach", rating.reach(), ToldRating::reach)
                .moment("ratedAt", rating.ratedAt());
    }

    private static void current(JsonPen pen, Rating.Current current) {
        pen.text("inspectionId", current.inspectionId())
                .textIfAny("framework", current.framework())
                .textIfAny("edition", current.edition())
                .word("kind", current.kind())
                .word("basis", current.basis())
                .day("inspectionStart", current.inspectionStart())
                .day("inspectionEnd", current.inspectionEnd())
                .day("publishedOn", current.publishedOn())
                .yesOrNo("provisional", current.provisional())
                .object("judgements", current.judgements(), ToldRating::judgements);
    }

    private static void judgements(JsonPen pen, Map<Area, Rating.Judgement> judgements) {
        judgements.forEach((area, judgement) -> pen.object(area.word(), judgement, ToldRating::judgement));
    }

    private static void judgement(JsonPen pen, Rating.Judgement judgement) {
        pen.word("grade", judgement.grade())
                .word("direction", judgement.direction())
                .word("before", judgement.before())
                .yesOrNo("awaitingReport", judgement.awaitingReport())
                .text("inspectionId", judgement.inspectionId());
    }

    private static void inspection(JsonPen pen, Rating.Inspection inspection) {
        pen.text("inspectionId", inspection.inspectionId())
                .list("formerInspectionIds", inspection.formerInspectionIds(), JsonPen::text)
                .textIfAny("framework", inspection.framework())
                .textIfAny("edition", inspection.edition())
                .word("kind", inspection.kind())
                .word("basis", inspection.basis())
                .day("inspectionStart", inspection.inspectionStart())
                .day("inspectionEnd", inspection.inspectionEnd())
                .list("windows", inspection.windows(), ToldRating::window)
                .day("publishedOn", inspection.publishedOn())
                .yesOrNo("provisional", inspection.provisional())
                .object("judgements", inspection.judgements(), ToldRating::grades)
                .object("statedPrevious", inspection.statedPrevious(), ToldRating::previous)
                .text("leadInspector", inspection.leadInspector())
                .number("areasForImprovement", inspection.areasForImprovement())
                .moment("firstSeenAt", inspection.firstSeenAt())
                .list("contradicted", inspection.contradicted(), JsonPen::word)
                .objects("documents", inspection.documents(), ToldRating::source);
    }

    private static void window(JsonPen pen, Period window) {
        pen.array(line -> line.day(window.start()).day(window.end()));
    }

    private static void grades(JsonPen pen, Map<Area, Grade> grades) {
        grades.forEach((area, grade) -> pen.word(area.word(), grade));
    }

    private static void previous(JsonPen pen, StatedPrevious previous) {
        pen.word("grade", previous.grade()).number("year", previous.year());
    }

    private static void source(JsonPen pen, Rating.Source source) {
        pen.word("documentId", source.documentId())
                .number("revision", source.revision())
                .word("basis", source.basis())
                .day("publishedOn", source.publishedOn())
                .textIfAny("sourceUri", text(source.sourceUri()))
                .objects("evidence", source.evidence(), Told::evidence);
    }

    private static void reach(JsonPen pen, Rating.Reach reach) {
        pen.number("partition", reach.partition()).number("offset", reach.offset());
    }
}
