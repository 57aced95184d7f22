package org.gradewatch.notification.following;

import org.gradewatch.model.Direction;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.Include;
import org.gradewatch.wording.Wording;

/// What can be ticked and chosen, as people read it.
final class FormWords {

    private FormWords() {}

    static String region(String region) {
        return region.equals(Typed.ENGLAND) ? "All of England" : region;
    }

    static String type(String type) {
        return Wording.capital(type.replace('_', ' '));
    }

    static String atOnce(Boolean atOnce) {
        return atOnce ? "Write at once" : "Let it wait for the day or the week";
    }

    static String of(Direction direction) {
        return switch (direction) {
            case DECLINED -> "Falls";
            case IMPROVED -> "Rises";
            case FIRST -> "Is given for the first time";
            case UNCHANGED -> "Is confirmed";
            case NO_LONGER_JUDGED -> "Is no longer given";
            case NOW_JUDGED -> "Is given separately from now on";
        };
    }

    static String of(Include include) {
        return switch (include) {
            case CONFIRMATIONS -> "Inspections that leave every judgement as it was";
            case FRAMEWORK -> "Judgements that come or go because the framework has others";
            case VISITS -> "Letters about visits, which give no grades";
        };
    }

    static String of(Frequency frequency) {
        return switch (frequency) {
            case IMMEDIATE -> "At once";
            case DAILY -> "Once a day at most";
            case WEEKLY -> "Once a week at most";
        };
    }
}
