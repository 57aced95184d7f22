package org.gradewatch.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.notification.alert.Alerts;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.alert.News;
import org.gradewatch.notification.ledger.Follower.Followed;
import org.gradewatch.notification.subscription.DigestTimes;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.Wish;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Says, the long way round, how soon a person was to hear of an alert.
final class NaivePace {

    private record Row(
            long sequence,
            UUID person,
            Frequency frequency,
            @Nullable Long supersededBy,
            Instant due,
            boolean waits,
            long erasedMoment) {}

    private NaivePace() {}

    static void check(JdbcClient jdbc, Alerts alerts, DigestTimes digests) {
        Map<UUID, List<Followed>> followed = followed(jdbc);
        List<Row> rows = jdbc.sql("""
            select d.*, s.erased_moment from delivery d join subscriber s on s.id = d.subscriber_id
            order by d.sequence\
            """).query((row, n) -> row(row)).list();
        for (Row row : rows) {
            Alert alert = alerts.find(row.sequence()).orElseThrow();
            if (alert.moment() < row.erasedMoment()) {
                continue;
            }
            Frequency expected = frequency(alert, row, rows, followed.getOrDefault(row.person(), List.of()));
            assertThat(row.frequency()).as("%s of %s", row, alert).isEqualTo(expected);
            if (row.waits()) {
                assertThat(digests.next(expected, row.due().minusSeconds(1))).isEqualTo(row.due());
            }
        }
        assertThat(rows).extracting(Row::frequency).contains(Frequency.values());
    }

    private static Frequency frequency(Alert alert, Row row, List<Row> rows, List<Followed> followed) {
        boolean wronglyTold = rows.stream()
                .anyMatch(earlier -> earlier.person().equals(row.person())
                        && alert.toldBy().contains(earlier.sequence())
                        && (earlier.supersededBy() == null || earlier.supersededBy() > alert.sequence()));
        if (alert.thoseTold() && wronglyTold) {
            return Frequency.IMMEDIATE;
        }
        List<Wish> wishes = followed.stream()
                .filter(one -> one.wasInForce(alert.moment()))
                .map(Followed::wish)
                .toList();
        return fastest(alert, wishes);
    }

    static Frequency fastest(Alert alert, List<Wish> wishes) {
        var paces = new ArrayList<Frequency>();
        for (Wish wish : wishes) {
            for (News news : alert.news()) {
                if (NaiveMatcher.isWanted(news, alert.change().authority(), List.of(wish))) {
                    paces.add(isUrgent(news) && wish.inadequateAtOnce() ? Frequency.IMMEDIATE : wish.frequency());
                }
            }
        }
        if (paces.isEmpty()) {
            wishes.forEach(wish -> paces.add(wish.frequency()));
        }
        return paces.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private static boolean isUrgent(News news) {
        return Objects.equals(news.toGrade(), Grade.INADEQUATE)
                && news.direction() != Direction.UNCHANGED
                && news.direction() != Direction.IMPROVED
                && news.direction() != Direction.NO_LONGER_JUDGED;
    }

    private static Map<UUID, List<Followed>> followed(JdbcClient jdbc) {
        var followed = new HashMap<UUID, List<Followed>>();
        jdbc.sql("select * from subscription").query((ResultSet row) -> {
            followed.computeIfAbsent(row.getObject("subscriber_id", UUID.class), person -> new ArrayList<>())
                    .add(new Followed(
                            Json.mapper().readValue(row.getString("wish"), Wish.class),
                            row.getLong("valid_from"),
                            row.getObject("valid_to", Long.class)));
        });
        return followed;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("sequence"),
                row.getObject("subscriber_id", UUID.class),
                Frequency.valueOf(row.getString("frequency")),
                row.getObject("superseded_by", Long.class),
                row.getTimestamp("due_at").toInstant(),
                row.getObject("ready_at") == null,
                row.getLong("erased_moment"));
    }
}
