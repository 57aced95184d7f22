package org.gradewatch.notification.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.alert.Asked;
import org.gradewatch.notification.alert.News;
import org.gradewatch.notification.ledger.Follower.Followed;
import org.gradewatch.notification.subscription.Follow;
import org.gradewatch.notification.subscription.Include;
import org.gradewatch.notification.subscription.Wish;

/// Says, the long way round and without looking at what was written, whether a person was to be
/// told: by every follow, every piece of news, every earlier alert.
public final class NaiveMatcher {

    private final Map<Long, Alert> alerts;

    /// @param alerts the alert in question and all earlier ones on its inspection, by sequence
    NaiveMatcher(Map<Long, Alert> alerts) {
        this.alerts = alerts;
    }

    /// How a person stands to an alert that is told, whatever was written.
    enum Standing {
        TO_BE_TOLD,
        /// Of the inspection, and there is nothing new in this.
        TOLD_BEFORE,
        /// Followed it once, but no more when it was announced.
        LEFT_BEFORE,
        /// Follows it, but not yet when it was announced.
        CAME_AFTER,
        NOT_CONCERNED
    }

    Standing standing(Alert alert, Follower person) {
        if (expects(alert, person)) {
            return Standing.TO_BE_TOLD;
        }
        var standing = Standing.NOT_CONCERNED;
        for (Followed followed : person.followed()) {
            if (meets(alert, followed.wish())) {
                if (followed.wasInForce(alert.moment())) {
                    return Standing.TOLD_BEFORE;
                }
                standing = followed.from() > alert.moment() && standing != Standing.LEFT_BEFORE
                        ? Standing.CAME_AFTER
                        : Standing.LEFT_BEFORE;
            }
        }
        return standing;
    }

    private static boolean meets(Alert alert, Wish wish) {
        return alert.news().stream()
                .anyMatch(news -> isWanted(news, alert.change().authority(), List.of(wish)));
    }

    boolean expects(Alert alert, Follower person) {
        return expects(alert, person, new HashMap<>());
    }

    /// @param known what was found out of the earlier alerts: each is an earlier one of many
    private boolean expects(Alert alert, Follower person, Map<Long, Boolean> known) {
        Boolean found = known.get(alert.sequence());
        if (found == null) {
            found = reckon(alert, person, known);
            known.put(alert.sequence(), found);
        }
        return found;
    }

    private boolean reckon(Alert alert, Follower person, Map<Long, Boolean> known) {
        if (alert.moment() < person.erasedMoment()) {
            return person.told().contains(alert.sequence());
        }
        if (!alert.isTold()) {
            return false;
        }
        List<Wish> wishes = person.followed().stream()
                .filter(followed -> followed.wasInForce(alert.moment()))
                .map(Followed::wish)
                .toList();
        boolean told = wasTold(alert, person, known);
        if (alert.thoseTold() && told && !wishes.isEmpty()) {
            return true;
        }
        for (News news : alert.news()) {
            if ((!told || news.again()) && isWanted(news, alert.change().authority(), wishes)) {
                return true;
            }
        }
        return false;
    }

    private boolean wasTold(Alert alert, Follower person, Map<Long, Boolean> known) {
        for (long sequence : alert.toldBy()) {
            Alert earlier = alerts.get(sequence);
            if (earlier != null && expects(earlier, person, known)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a piece of news is wanted by any of the wishes.
    public static boolean isWanted(News news, AuthorityRef authority, List<Wish> wishes) {
        for (Wish wish : wishes) {
            for (Follow follow : wish.follows()) {
                if (isAskedFor(news, wish) && concerns(follow, authority) && meets(follow, news)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAskedFor(News news, Wish wish) {
        return news.asked() == Asked.BY_DEFAULT
                || wish.include().contains(Include.valueOf(news.asked().name()));
    }

    private static boolean concerns(Follow follow, AuthorityRef authority) {
        return allows(follow.authorities(), authority.id())
                && allows(follow.regions(), authority.region())
                && allows(follow.types(), authority.type());
    }

    private static boolean meets(Follow follow, News news) {
        return allows(follow.areas(), news.area())
                && allows(follow.directions(), news.direction())
                && allows(follow.toGrades(), news.toGrade());
    }

    private static boolean allows(List<?> wanted, @org.jspecify.annotations.Nullable Object value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
