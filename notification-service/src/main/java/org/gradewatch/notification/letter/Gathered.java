package org.gradewatch.notification.letter;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.notification.letter.Letters.Story;
import org.gradewatch.wording.Wording;

/// Several stories in one mail: the gravest first, and of these the newest.
final class Gathered {

    private static final int MOST_NAMES = 3;
    private static final Set<Direction> FOUND = Set.of(Direction.DECLINED, Direction.FIRST, Direction.NOW_JUDGED);

    private final List<Story> stories;

    /// @param stories in the order in which they came
    Gathered(List<Story> stories) {
        this.stories = stories.reversed().stream()
                .sorted(Comparator.comparing(Gathered::gravity))
                .toList();
    }

    List<Story> stories() {
        return stories;
    }

    /// `[Ofsted] 5 changes, 1 to inadequate: Kent, East Sussex, Leeds and 2 more`; of one story,
    /// its own.
    String subject() {
        if (stories.size() == 1) {
            return stories.getFirst().subject();
        }
        long grave = stories.stream().filter(Gathered::isToInadequate).count();
        return "[Ofsted] %s%s: %s"
                .formatted(
                        Wording.count(stories.size(), "change", "changes"),
                        grave == 0 ? "" : ", %d to inadequate".formatted(grave),
                        names());
    }

    private String names() {
        List<String> all = stories.stream().map(Story::authority).distinct().toList();
        if (all.size() > MOST_NAMES) {
            return String.join(", ", all.subList(0, MOST_NAMES)) + " and %d more".formatted(all.size() - MOST_NAMES);
        }
        return all.size() == 1
                ? all.getFirst()
                : all.stream().limit(all.size() - 1L).collect(Collectors.joining(", ")) + " and " + all.getLast();
    }

    private static int gravity(Story story) {
        if (isToInadequate(story)) {
            return 0;
        }
        return switch (story.change().reason()) {
            case CORRECTION, WITHDRAWAL -> 1;
            case VISIT -> 5;
            case NEW_INSPECTION, PROVISIONAL_CONFIRMED, RECALCULATED -> gravityOfMoves(story);
        };
    }

    private static int gravityOfMoves(Story story) {
        List<Direction> directions =
                story.change().areas().stream().map(AreaChange::direction).toList();
        if (directions.contains(Direction.DECLINED)) {
            return 2;
        }
        return directions.stream().allMatch(direction -> direction == Direction.UNCHANGED) ? 4 : 3;
    }

    private static boolean isToInadequate(Story story) {
        return story.change().areas().stream()
                .anyMatch(area -> area.after() != null
                        && Grade.INADEQUATE.equals(area.after().grade())
                        && FOUND.contains(area.direction()));
    }
}
