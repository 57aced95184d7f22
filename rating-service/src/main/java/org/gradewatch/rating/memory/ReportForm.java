package org.gradewatch.rating.memory;

import static org.gradewatch.rating.memory.Vocabulary.AREAS;
import static org.gradewatch.rating.memory.Vocabulary.BASES;
import static org.gradewatch.rating.memory.Vocabulary.FRAMEWORKS;
import static org.gradewatch.rating.memory.Vocabulary.GRADES;
import static org.gradewatch.rating.memory.Vocabulary.KINDS;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Period;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Report;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// What a document says; of whom is written before it.
final class ReportForm {

    void write(Pen pen, Report report) {
        FRAMEWORKS.write(pen, report.framework());
        FRAMEWORKS.write(pen, report.edition());
        KINDS.write(pen, report.kind());
        BASES.write(pen, report.basis());
        pen.day(report.inspectionStart());
        pen.day(report.inspectionEnd());
        pen.each(report.windows(), window -> write(pen, window));
        pen.day(report.publishedOn());
        pen.text(report.leadInspector());
        pen.number(report.areasForImprovement());
        pen.each(report.judgements().entrySet(), judgement -> {
            AREAS.write(pen, judgement.getKey());
            GRADES.write(pen, judgement.getValue());
        });
        write(pen, report.statedPrevious());
        pen.each(report.evidence(), evidence -> write(pen, evidence));
        write(pen, report.priorityActions());
    }

    private static void write(Pen pen, Period window) {
        pen.day(window.start());
        pen.day(window.end());
    }

    private static void write(Pen pen, @Nullable StatedPrevious previous) {
        pen.yesOrNo(previous != null);
        if (previous != null) {
            GRADES.write(pen, previous.grade());
            pen.number(previous.year());
        }
    }

    private static void write(Pen pen, Evidence evidence) {
        AREAS.write(pen, evidence.area());
        GRADES.write(pen, evidence.grade());
        pen.number(evidence.page());
        pen.text(evidence.quote());
    }

    private static void write(Pen pen, @Nullable List<PriorityAction> actions) {
        pen.yesOrNo(actions != null);
        if (actions != null) {
            pen.each(actions, action -> {
                pen.number(action.page());
                pen.text(action.words());
            });
        }
    }

    Report read(Scan scan, AuthorityRef authority) {
        return new Report(
                authority,
                FRAMEWORKS.readIfAny(scan),
                FRAMEWORKS.readIfAny(scan),
                KINDS.read(scan),
                BASES.read(scan),
                scan.dayIfAny(),
                scan.dayIfAny(),
                scan.each(() -> new Period(scan.day(), scan.day())),
                scan.dayIfAny(),
                scan.textIfAny(),
                scan.numberIfAny(),
                judgements(scan),
                scan.yesOrNo() ? new StatedPrevious(GRADES.readIfAny(scan), scan.numberIfAny()) : null,
                scan.each(() ->
                        new Evidence(AREAS.read(scan), GRADES.readIfAny(scan), scan.numberIfAny(), scan.textIfAny())),
                scan.yesOrNo() ? scan.each(() -> new PriorityAction(scan.numberIfAny(), scan.text())) : null);
    }

    private static Map<Area, Grade> judgements(Scan scan) {
        var judgements = new TreeMap<Area, Grade>();
        long count = scan.count();
        for (long i = 0; i < count; i++) {
            judgements.put(AREAS.read(scan), GRADES.read(scan));
        }
        return judgements;
    }
}
