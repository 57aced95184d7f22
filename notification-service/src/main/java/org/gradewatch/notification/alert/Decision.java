package org.gradewatch.notification.alert;

import java.util.List;

/// Whether a change is told, and to whom.
sealed interface Decision {

    /// @param news what is told to those whose follows it meets
    /// @param thoseTold whether it goes to everyone who was told of the inspection, whatever they
    ///     follow
    record Tell(List<News> news, boolean thoseTold) implements Decision {}

    /// @param wouldBe what would be told without the reason
    record Silence(Suppression why, List<News> wouldBe) implements Decision {}

    static Silence silence(Suppression why) {
        return new Silence(why, List.of());
    }
}
