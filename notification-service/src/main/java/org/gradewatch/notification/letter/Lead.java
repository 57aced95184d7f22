package org.gradewatch.notification.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.Area;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.wording.Moves;
import org.gradewatch.wording.Wording;

/// What changed, a sentence for each thing, the most important first.
final class Lead {

    private final RatingChanged change;
    private final Map<Area, Grade> toldBefore;
    private final List<String> sentences = new ArrayList<>();

    private Lead(RatingChanged change, Map<Area, Grade> toldBefore) {
        this.change = change;
        this.toldBefore = toldBefore;
    }

    static List<String> of(RatingChanged change, Map<Area, Grade> toldBefore) {
        var lead = new Lead(change, toldBefore);
        lead.opening();
        lead.contradictions();
        if (change.reason() != ChangeReason.VISIT && change.reason() != ChangeReason.WITHDRAWAL) {
            lead.judgements();
        }
        return List.copyOf(lead.sentences);
    }

    private void opening() {
        switch (change.reason()) {
            case NEW_INSPECTION, RECALCULATED -> {}
            case PROVISIONAL_CONFIRMED ->
                sentences.add(
                        "The inspection report is here: what was known from press is " + "now taken from the report.");
            case CORRECTION ->
                sentences.add(
                        toldBefore.isEmpty()
                                ? "What was known of this authority before is corrected."
                                : "An earlier mail on this inspection needs correcting.");
            case WITHDRAWAL -> withdrawal();
            case VISIT -> visit();
        }
    }

    private void visit() {
        sentences.add("A letter about a visit was published. Such a visit gives no grades: every "
                + "judgement stays as it was.");
        List<PriorityAction> actions = change.priorityActions();
        if (actions != null && !actions.isEmpty()) {
            sentences.add("It wants action first on %s, named below."
                    .formatted(Wording.count(actions.size(), "matter", "matters")));
        }
    }

    private void withdrawal() {
        sentences.add("A document that an earlier mail rested on was withdrawn.");
        sentences.add(
                change.areas().stream().allMatch(area -> area.after() == null)
                        ? "Without it no rating of this authority is known."
                        : "Without it the judgements are those in the table below.");
    }

    private void contradictions() {
        for (AreaChange area : change.areas()) {
            Grade told = toldBefore.get(area.area());
            if (told != null
                    && area.after() != null
                    && !told.equals(area.after().grade())
                    && change.reason() != ChangeReason.WITHDRAWAL) {
                sentences.add(
                        "%s: we wrote %s; it is %s.".formatted(name(area), Wording.grade(told), Moves.after(area)));
            }
        }
    }

    private void judgements() {
        var moves = new Moves(change);
        if (moves.isOverallGone() && isUnderTheFrameworkOf2026()) {
            sentences.add("No overall grade is given under the framework of 2026, and none can be worked out from the "
                    + "areas.");
        }
        moves.moved().forEach(area -> sentences.add(name(area) + " " + Moves.sentence(area) + note(area) + "."));
        moves.first()
                .forEach(area -> sentences.add("%s: first %s recorded, %s."
                        .formatted(
                                name(area),
                                area.area().equals(Area.OVERALL) ? "rating" : "judgement",
                                Moves.after(area))));
        // A correction that moves nothing has said already what was wrong.
        if (moves.moved().isEmpty() && moves.first().isEmpty() && change.reason() != ChangeReason.CORRECTION) {
            sentences.add(unmoved());
        }
    }

    /// An overall grade can be gone for other reasons: a report that gives none, or is put right.
    private boolean isUnderTheFrameworkOf2026() {
        return change.inspection() != null
                && "ILACS-2026".equals(change.inspection().edition());
    }

    private String unmoved() {
        return change.areas().stream().allMatch(area -> area.direction() == Direction.UNCHANGED)
                ? "The inspection confirms every judgement as it was."
                : "No judgement that was given before went up or down.";
    }

    private static String note(AreaChange area) {
        return switch (area.comparable()) {
            case YES, NO -> "";
            case ACROSS_FRAMEWORKS -> " (the two grades were given under different frameworks)";
            case SCOPE_CHANGED -> " (the two grades do not cover quite the same services)";
        };
    }

    private static String name(AreaChange area) {
        return Wording.capital(Wording.area(area.area()));
    }
}
