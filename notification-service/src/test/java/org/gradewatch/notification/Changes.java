package org.gradewatch.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Comparability;
import org.gradewatch.model.Direction;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.After;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.RatingChanged.Before;
import org.gradewatch.model.RatingChanged.Cause;
import org.gradewatch.model.RatingChanged.InspectionRef;
import org.gradewatch.model.SourceAddress;
import org.jspecify.annotations.Nullable;

/// Rating changes in which everything is given but what a test is about.
public final class Changes {

    public static final AuthorityRef EAST_SUSSEX =
            authority("80467", "E10000011", "845", "east-sussex", "East Sussex", "South East", "county");
    public static final AuthorityRef WEST_SUSSEX =
            authority("80578", "E10000032", "938", "west-sussex", "West Sussex", "South East", "county");
    public static final AuthorityRef STOCKTON =
            authority("80563", "E06000004", "808", "stockton-on-tees", "Stockton-on-Tees", "North East", "unitary");
    public static final List<AuthorityRef> ALL = List.of(EAST_SUSSEX, WEST_SUSSEX, STOCKTON);
    public static final Instant SEEN = Instant.parse("2018-09-05T09:30:00Z");

    private static final AtomicLong ROUND = new AtomicLong();

    private final AuthorityRef authority;
    private final ChangeReason reason;
    private final List<AreaChange> areas = new ArrayList<>();
    private long version = ROUND.get() * 100 + 1;
    private Kind kind = Kind.FULL_INSPECTION;
    private Basis basis = Basis.OFFICIAL;
    private Basis causeBasis = Basis.OFFICIAL;
    private boolean provisional;
    private String inspectionId;
    private List<String> former = List.of();
    private String edition = "ILACS-2018";
    private @Nullable LocalDate publishedOn = LocalDate.of(2018, 9, 4);
    private @Nullable SourceAddress source = new SourceAddress("https://files.example.org/report?a=1&b=2");
    private boolean hasInspection = true;
    private Instant seenAt = SEEN;
    private @Nullable List<PriorityAction> priorityActions;

    private Changes(AuthorityRef authority, ChangeReason reason) {
        this.authority = authority;
        this.reason = reason;
        this.inspectionId = inRound(authority.id() + "-2018-07-16");
    }

    /// From now on all changes are others than before, of other inspections.
    public static void newRound() {
        ROUND.incrementAndGet();
    }

    private static String inRound(String inspection) {
        return inspection + "-" + ROUND.get();
    }

    public static Changes of(AuthorityRef authority, ChangeReason reason) {
        return new Changes(authority, reason);
    }

    public static Changes inspectionOf(AuthorityRef authority) {
        return of(authority, ChangeReason.NEW_INSPECTION);
    }

    public Changes improved(Area area, Grade before, Grade after) {
        return area(area, before, after, Direction.IMPROVED);
    }

    public Changes declined(Area area, Grade before, Grade after) {
        return area(area, before, after, Direction.DECLINED);
    }

    public Changes unchanged(Area area, Grade grade) {
        return area(area, grade, grade, Direction.UNCHANGED);
    }

    public Changes first(Area area, Grade grade) {
        return area(area, null, grade, Direction.FIRST);
    }

    public Changes noLongerJudged(Area area, Grade before) {
        return area(area, before, null, Direction.NO_LONGER_JUDGED);
    }

    public Changes area(Area area, @Nullable Grade before, @Nullable Grade after, Direction direction) {
        areas.add(new AreaChange(
                area,
                before == null ? null : new Before(before, true, 2014),
                after == null ? null : new After(after, false),
                direction,
                before == null ? Comparability.NO : Comparability.YES,
                after == null ? null : new Evidence(area, after, 1, "“Children’s services” are " + after)));
        return this;
    }

    public Changes version(long number) {
        version = ROUND.get() * 100 + number;
        return this;
    }

    public Changes kind(Kind given) {
        kind = given;
        return this;
    }

    public Changes fromPress() {
        basis = Basis.PRESS;
        causeBasis = Basis.PRESS;
        provisional = true;
        return this;
    }

    public Changes fromTable() {
        causeBasis = Basis.TABLE;
        return this;
    }

    public Changes inspection(String id, String... formerIds) {
        inspectionId = inRound(id);
        former = Stream.of(formerIds).map(Changes::inRound).toList();
        return this;
    }

    /// Speaks of priority action: on these matters, or on none.
    public Changes wantsActionFirst(String... words) {
        priorityActions =
                Stream.of(words).map(matter -> new PriorityAction(2, matter)).toList();
        return this;
    }

    public Changes withoutInspection() {
        hasInspection = false;
        return this;
    }

    public Changes edition(String given) {
        edition = given;
        return this;
    }

    public Changes publishedOn(@Nullable LocalDate day) {
        publishedOn = day;
        return this;
    }

    public Changes source(@Nullable SourceAddress address) {
        source = address;
        return this;
    }

    public Changes seenAt(Instant time) {
        seenAt = time;
        return this;
    }

    public RatingChanged change() {
        var document = DocumentId.of((authority.slug() + version).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var inspection = new InspectionRef(
                inspectionId,
                former,
                "ILACS",
                edition,
                kind,
                basis,
                provisional ? null : LocalDate.of(2018, 7, 16),
                provisional ? null : LocalDate.of(2018, 7, 20),
                publishedOn,
                seenAt,
                source);
        return new RatingChanged(
                RatingChanged.idOf(authority.id(), version, "cause-" + version),
                version,
                authority,
                reason,
                provisional,
                seenAt,
                hasInspection ? inspection : null,
                areas,
                List.of(document),
                new Cause("cause-" + version, document, causeBasis, seenAt),
                priorityActions);
    }

    public static Authority record(AuthorityRef ref) {
        return new Authority(ref, ref.name() + " Council", List.of(), null, List.of(), 1, SEEN);
    }

    private static AuthorityRef authority(
            String id, String gss, String laCode, String slug, String name, String region, String type) {
        return new AuthorityRef(new AuthorityId(id), id, gss, laCode, slug, name, region, type, null);
    }
}
