package org.gradewatch.rating.memory;

import static org.gradewatch.rating.memory.Vocabulary.AREAS;
import static org.gradewatch.rating.memory.Vocabulary.BASES;
import static org.gradewatch.rating.memory.Vocabulary.DIRECTIONS;
import static org.gradewatch.rating.memory.Vocabulary.FRAMEWORKS;
import static org.gradewatch.rating.memory.Vocabulary.GRADES;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.announcement.Announced;
import org.gradewatch.rating.inspection.Origin;
import org.gradewatch.rating.standing.Given;
import org.jspecify.annotations.Nullable;

/// What was announced last of an authority.
final class AnnouncedForm implements Form<Announced> {

    private static final Origin NOWHERE = new Origin(null, null, null, null);

    @Override
    public void write(Pen pen, Announced announced) {
        pen.count(announced.version());
        Announced.Current inspection = announced.inspection();
        pen.yesOrNo(inspection != null);
        if (inspection != null) {
            pen.each(inspection.ids(), pen::text);
            pen.each(inspection.documents(), document -> pen.text(document.value()));
            pen.yesOrNo(inspection.provisional());
            BASES.write(pen, inspection.basis());
        }
        write(pen, announced.judgements());
        Rating.Reach reach = announced.reach();
        pen.yesOrNo(reach != null);
        if (reach != null) {
            pen.count(reach.partition());
            pen.count(reach.offset());
        }
    }

    /// Most grades come from one inspection: the same origin again is not written again.
    private static void write(Pen pen, Map<Area, Given> judgements) {
        pen.count(judgements.size());
        Origin last = NOWHERE;
        for (Map.Entry<Area, Given> judgement : judgements.entrySet()) {
            Given given = judgement.getValue();
            AREAS.write(pen, judgement.getKey());
            GRADES.write(pen, given.grade());
            DIRECTIONS.write(pen, given.direction());
            GRADES.write(pen, given.before());
            pen.yesOrNo(given.awaitingReport());
            boolean again = given.origin().equals(last);
            pen.yesOrNo(again);
            if (!again) {
                last = given.origin();
                write(pen, last);
            }
        }
    }

    private static void write(Pen pen, Origin origin) {
        pen.text(origin.inspectionId());
        FRAMEWORKS.write(pen, origin.framework());
        FRAMEWORKS.write(pen, origin.edition());
        pen.number(origin.year());
    }

    @Override
    public Announced read(Scan scan) {
        return new Announced(scan.count(), scan.yesOrNo() ? inspection(scan) : null, judgements(scan), reach(scan));
    }

    private static Announced.Current inspection(Scan scan) {
        return new Announced.Current(
                scan.each(scan::text), scan.each(() -> new DocumentId(scan.text())), scan.yesOrNo(), BASES.read(scan));
    }

    private static SortedMap<Area, Given> judgements(Scan scan) {
        var judgements = new TreeMap<Area, Given>();
        long count = scan.count();
        Origin origin = NOWHERE;
        for (long i = 0; i < count; i++) {
            Area area = AREAS.read(scan);
            Given given = given(scan, origin);
            judgements.put(area, given);
            origin = given.origin();
        }
        return judgements;
    }

    private static Given given(Scan scan, Origin last) {
        var grade = GRADES.read(scan);
        var direction = DIRECTIONS.read(scan);
        var before = GRADES.readIfAny(scan);
        boolean awaitingReport = scan.yesOrNo();
        return new Given(grade, scan.yesOrNo() ? last : origin(scan), direction, before, awaitingReport);
    }

    private static Origin origin(Scan scan) {
        return new Origin(scan.textIfAny(), FRAMEWORKS.readIfAny(scan), FRAMEWORKS.readIfAny(scan), scan.numberIfAny());
    }

    private static Rating.@Nullable Reach reach(Scan scan) {
        return scan.yesOrNo() ? new Rating.Reach(Math.toIntExact(scan.count()), scan.count()) : null;
    }
}
