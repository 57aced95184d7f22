package org.gradewatch.notification.alert;

import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.jspecify.annotations.Nullable;

/// What of a change is news to a system: every area that moves, whatever was told before, and the
/// change itself, which meets a follow that asks for no area.
public final class SystemNews {

    private SystemNews() {}

    public static List<News> of(RatingChanged change) {
        Asked whole = whole(change);
        var news = new ArrayList<News>();
        news.add(new News(null, null, null, whole, false));
        for (AreaChange area : change.areas()) {
            Asked asked = asked(area.direction(), whole);
            if (asked != null) {
                news.add(new News(area.area(), area.direction(), after(area), asked, false));
            }
        }
        return List.copyOf(news);
    }

    private static Asked whole(RatingChanged change) {
        if (change.reason() == ChangeReason.VISIT) {
            return Asked.VISITS;
        }
        boolean putsRight = change.reason() == ChangeReason.CORRECTION || change.reason() == ChangeReason.WITHDRAWAL;
        if (putsRight || change.areas().stream().anyMatch(area -> isJudged(area.direction()))) {
            return Asked.BY_DEFAULT;
        }
        return change.areas().stream().allMatch(area -> area.direction() == Direction.UNCHANGED)
                ? Asked.CONFIRMATIONS
                : Asked.FRAMEWORK;
    }

    private static boolean isJudged(Direction direction) {
        return direction == Direction.IMPROVED || direction == Direction.DECLINED || direction == Direction.FIRST;
    }

    private static @Nullable Asked asked(Direction direction, Asked whole) {
        if (whole == Asked.VISITS) {
            return whole;
        }
        return switch (direction) {
            case IMPROVED, DECLINED, FIRST -> Asked.BY_DEFAULT;
            case NO_LONGER_JUDGED, NOW_JUDGED -> Asked.FRAMEWORK;
            case UNCHANGED -> whole == Asked.CONFIRMATIONS ? whole : null;
        };
    }

    private static @Nullable Grade after(AreaChange area) {
        return area.after() == null ? null : area.after().grade();
    }
}
