package org.gradewatch.notification.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Grade;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.RatingChanged.InspectionRef;
import org.gradewatch.wire.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The log of alerts: a row for every record of the topic.
public final class Alerts {

    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean knows(String changeId) {
        return jdbc.sql("select exists (select from alert where change_id = ?)")
                .param(changeId)
                .query(Boolean.class)
                .single();
    }

    /// A record that nobody is told of for what it is: it still has its row, so that the sequence
    /// has no gap.
    void unusable(Place place, Suppression why) {
        jdbc.sql("""
            insert into alert (sequence, record_offset, decision, moment)
            values (?, ?, ?, 0)\
            """)
                .param(place.sequence())
                .param(place.offset())
                .param(why.name())
                .update();
    }

    /// Where a record stands in the topic.
    record Place(long sequence, long offset) {}

    void write(Place place, RatingChanged change, Decision decision, Earlier earlier, long moment) {
        jdbc.sql("""
            insert into alert (sequence, record_offset, change_id, authority_id, inspection_ids,
                withdrawn_ids, reason, decision, change, news, those_told, told_by, moment, cause_seen_at)
            values (:sequence, :offset, :id, :authority, :inspections, :withdrawn, :reason, :decision,
                :change::jsonb, :news::jsonb, :thoseTold, :toldBy, :moment, :seenAt)\
            """)
                .param("sequence", place.sequence())
                .param("offset", place.offset())
                .param("id", change.id())
                .param("authority", change.authority().id().value())
                .param("inspections", ids(change.inspection()))
                .param("withdrawn", withdrawn(change))
                .param("reason", change.reason().name())
                .param("decision", decisionWord(decision))
                .param("change", Json.mapper().writeValueAsString(change))
                .param("news", Json.mapper().writeValueAsString(news(decision)))
                .param("thoseTold", decision instanceof Decision.Tell(var ignored, var thoseTold) && thoseTold)
                .param("toldBy", earlier.sequences().toArray(Long[]::new))
                .param("moment", moment)
                .param("seenAt", Timestamp.from(change.cause().seenAt()))
                .update();
    }

    private static String decisionWord(Decision decision) {
        return switch (decision) {
            case Decision.Tell ignored -> "TELL";
            case Decision.Silence silence -> silence.why().name();
        };
    }

    private static List<News> news(Decision decision) {
        return switch (decision) {
            case Decision.Tell tell -> tell.news();
            case Decision.Silence ignored -> List.of();
        };
    }

    void suppressed(long sequence, Suppression why, long persons) {
        jdbc.sql("insert into alert_suppression values (?, ?, ?)")
                .param(sequence)
                .param(why.name())
                .param(persons)
                .update();
    }

    /// The alerts that spoke of the same inspection, since its last withdrawal: told again after
    /// that, it is news again. A withdrawal looks at the inspection that was current before it, and
    /// so does a correction that makes another one current.
    Earlier earlier(RatingChanged change) {
        Set<String> inspections = everyName(
                change.authority().id(), putsRightAnother(change) ? currentBefore(change) : ids(change.inspection()));
        if (inspections.isEmpty()) {
            return Earlier.NOTHING;
        }
        List<Long> sequences = jdbc.sql("""
            select sequence from alert
            where authority_id = :authority and inspection_ids && :ids::text[]
                and sequence > coalesce((select max(sequence) from alert
                    where authority_id = :authority and withdrawn_ids && :ids::text[]), 0)
            order by sequence\
            """)
                .param("authority", change.authority().id().value())
                .param("ids", inspections.toArray(String[]::new))
                .query(Long.class)
                .list();
        return new Earlier(sequences, disclosed(sequences));
    }

    /// An inspection has one name while only press speaks of it and another from its report on; an
    /// alert that knew both joins them.
    private Set<String> everyName(AuthorityId authority, String[] names) {
        var all = new TreeSet<>(List.of(names));
        int before;
        do {
            before = all.size();
            all.addAll(jdbc.sql("""
                select distinct unnest(inspection_ids) from alert
                where authority_id = :authority and inspection_ids && :ids::text[]\
                """)
                    .param("authority", authority.value())
                    .param("ids", all.toArray(String[]::new))
                    .query(String.class)
                    .list());
        } while (all.size() > before);
        return all;
    }

    /// The grades that these alerts told, the latest word for each area.
    public Map<Area, Grade> disclosed(List<Long> sequences) {
        var disclosed = new TreeMap<Area, Grade>();
        for (long sequence : sequences) {
            find(sequence).ifPresent(alert -> {
                for (AreaChange area : alert.change().areas()) {
                    if (alert.isTold() && area.after() != null && !area.after().awaitingReport()) {
                        disclosed.put(area.area(), area.after().grade());
                    }
                }
            });
        }
        return disclosed;
    }

    /// An inspection that is current no more because its documents were withdrawn.
    private String[] withdrawn(RatingChanged change) {
        if (change.reason() != ChangeReason.WITHDRAWAL) {
            return new String[0];
        }
        var now = List.of(ids(change.inspection()));
        return java.util.Arrays.stream(currentBefore(change))
                .filter(id -> !now.contains(id))
                .toArray(String[]::new);
    }

    private boolean putsRightAnother(RatingChanged change) {
        return change.reason() == ChangeReason.WITHDRAWAL
                || (change.reason() == ChangeReason.CORRECTION
                        && Collections.disjoint(List.of(currentBefore(change)), List.of(ids(change.inspection()))));
    }

    private String[] currentBefore(RatingChanged change) {
        return jdbc.sql("""
            select inspection_ids from alert
            where authority_id = ? and reason <> 'VISIT' order by sequence desc limit 1\
            """)
                .param(change.authority().id().value())
                .query((row, n) -> (String[]) row.getArray(1).getArray())
                .optional()
                .orElseGet(() -> new String[0]);
    }

    private static String[] ids(@org.jspecify.annotations.Nullable InspectionRef inspection) {
        if (inspection == null) {
            return new String[0];
        }
        var ids = new ArrayList<>(inspection.formerInspectionIds());
        ids.add(inspection.inspectionId());
        return ids.toArray(String[]::new);
    }

    /// A change with what was decided of it.
    ///
    /// @param decision `TELL`, or why not
    /// @param toldBy earlier alerts on the same inspection
    public record Alert(
            long sequence,
            RatingChanged change,
            String decision,
            List<News> news,
            boolean thoseTold,
            List<Long> toldBy,
            long moment) {

        public boolean isTold() {
            return decision.equals("TELL");
        }
    }

    long last() {
        return jdbc.sql("select coalesce(max(sequence), 0) from alert")
                .query(Long.class)
                .single();
    }

    /// In the order of the topic; those without a date are not among them.
    List<Alert> publishedSince(LocalDate day) {
        return jdbc.sql("""
            select * from alert
            where change -> 'inspection' ->> 'publishedOn' >= ? order by sequence\
            """).param(day.toString()).query(Alerts::alert).list();
    }

    public Optional<Alert> find(long sequence) {
        return jdbc.sql("select * from alert where sequence = ? and change is not null")
                .param(sequence)
                .query(Alerts::alert)
                .optional();
    }

    /// Those of them that could be read.
    public List<Alert> findAll(List<Long> sequences) {
        return jdbc.sql("select * from alert where sequence = any(?) and change is not null order by sequence")
                .param(sequences.toArray(Long[]::new))
                .query(Alerts::alert)
                .list();
    }

    public Optional<Alert> find(String changeId) {
        return jdbc.sql("select * from alert where change_id = ?")
                .param(changeId)
                .query(Alerts::alert)
                .optional();
    }

    private static Alert alert(ResultSet row, int n) throws SQLException {
        return new Alert(
                row.getLong("sequence"),
                Json.mapper().readValue(row.getString("change"), RatingChanged.class),
                Objects.requireNonNull(row.getString("decision")),
                List.of(Json.mapper().readValue(row.getString("news"), News[].class)),
                row.getBoolean("those_told"),
                List.of((Long[]) row.getArray("told_by").getArray()),
                row.getLong("moment"));
    }
}
