package org.gradewatch.notification.alert;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.notification.alert.Alerts.Place;
import org.gradewatch.notification.alert.Channel.Telling;
import org.gradewatch.notification.alert.Decision.Silence;
import org.gradewatch.notification.alert.Decision.Tell;
import org.gradewatch.notification.alert.Matching.Answer;
import org.gradewatch.notification.alert.Matching.Question;
import org.gradewatch.notification.alert.Position.Step;
import org.gradewatch.notification.subscription.Moments;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the alert of a change: its row, the deliveries to everyone who hears of it, and the step
/// forward in the topic, all or nothing.
final class Alerting {

    private final TransactionTemplate transactions;
    private final Moments moments;
    private final Position position;
    private final Deciding deciding;
    private final Alerts alerts;
    private final Matching matching;
    private final List<Channel> channels;
    private final InstantSource clock;

    Alerting(
            TransactionTemplate transactions,
            Moments moments,
            Position position,
            Deciding deciding,
            Alerts alerts,
            Matching matching,
            List<Channel> channels,
            InstantSource clock) {
        this.transactions = transactions;
        this.moments = moments;
        this.position = position;
        this.deciding = deciding;
        this.alerts = alerts;
        this.matching = matching;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    /// Once more changes nothing.
    void alert(RatingChanged change, long offset) {
        long moment = moments.ofAMatching();
        transactions.executeWithoutResult(status -> position.step(offset).ifPresent(step -> {
            var place = new Place(step.sequence(), offset);
            if (alerts.knows(change.id())) {
                alerts.unusable(place, Suppression.REPEATED);
            } else {
                write(change, place, step, moment);
            }
        }));
    }

    void unreadable(long offset) {
        transactions.executeWithoutResult(status -> {
            Optional<Step> step = position.step(offset);
            step.ifPresent(to -> alerts.unusable(new Place(to.sequence(), offset), Suppression.UNREADABLE));
        });
    }

    private void write(RatingChanged change, Place place, Step step, long moment) {
        Earlier earlier = alerts.earlier(change);
        Decision decision = deciding.decide(change, earlier);
        alerts.write(place, change, decision, earlier, moment);
        switch (decision) {
            case Tell(var news, var thoseTold) -> {
                Answer answer =
                        matching.write(question(place, moment, change, news, earlier, thoseTold), step.replayed());
                suppressed(place, Suppression.ALREADY_TOLD, answer.alreadyTold());
            }
            case Silence(var why, var wouldBe) -> {
                long persons = wouldBe.isEmpty()
                        ? 0
                        : matching.count(question(place, moment, change, wouldBe, earlier, false))
                                .persons();
                alerts.suppressed(place.sequence(), why, persons);
            }
        }
        deciding.forSystems(change)
                .map(tell -> new Telling(
                        place.sequence(), moment, change, tell.news(), tell.thoseTold(), earlier.sequences()))
                .ifPresent(telling -> channels.forEach(channel -> channel.tell(telling)));
    }

    private Question question(
            Place place, long moment, RatingChanged change, List<News> news, Earlier earlier, boolean thoseTold) {
        return new Question(
                place.sequence(), moment, change.authority(), news, earlier.sequences(), thoseTold, clock.instant());
    }

    private void suppressed(Place place, Suppression why, long persons) {
        if (persons > 0) {
            alerts.suppressed(place.sequence(), why, persons);
        }
    }
}
