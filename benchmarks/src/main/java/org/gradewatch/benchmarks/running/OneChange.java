package org.gradewatch.benchmarks.running;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.gradewatch.model.Area;
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
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.After;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.model.RatingChanged.Before;
import org.gradewatch.model.RatingChanged.Cause;
import org.gradewatch.model.RatingChanged.InspectionRef;
import org.gradewatch.model.SourceAddress;

/// What is told: an authority that does not exist fell in every area.
public final class OneChange {

    public static final AuthorityRef MANY = authority("99001", "Manyfolk");
    /// Whose followers the code is warmed up with.
    public static final AuthorityRef FEW = authority("99002", "Fewfolk");

    private static final List<Area> AREAS =
            List.of(Area.OVERALL, Area.LEADERS, Area.HELP_AND_PROTECTION, Area.CHILDREN_IN_CARE);

    private OneChange() {}

    public static AuthorityRef authority(String id, String name) {
        return new AuthorityRef(
                new AuthorityId(id),
                id,
                null,
                null,
                name.toLowerCase(java.util.Locale.ROOT).replace(" ", "-"),
                name,
                "North",
                "unitary",
                null);
    }

    /// @param version each is news
    public static RatingChanged of(AuthorityRef authority, long version) {
        Instant now = Instant.now();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        var document = DocumentId.of((authority.slug() + version).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        LocalDate start = LocalDate.of(2020, 1, 6).plusWeeks(version);
        var inspection = new InspectionRef(
                authority.id() + "-" + start,
                List.of(),
                "ILACS",
                "ILACS-2023",
                Kind.FULL_INSPECTION,
                Basis.OFFICIAL,
                start,
                start.plusDays(4),
                today,
                now,
                new SourceAddress("https://files.example.org/report/" + version));
        return new RatingChanged(
                RatingChanged.idOf(authority.id(), version, "cause-" + version),
                version,
                authority,
                ChangeReason.NEW_INSPECTION,
                false,
                now,
                inspection,
                AREAS.stream().map(OneChange::fallen).toList(),
                List.of(document),
                new Cause("cause-" + version, document, Basis.OFFICIAL, now));
    }

    private static AreaChange fallen(Area area) {
        return new AreaChange(
                area,
                new Before(Grade.GOOD, true, 2019),
                new After(Grade.INADEQUATE, false),
                Direction.DECLINED,
                Comparability.YES,
                new Evidence(area, Grade.INADEQUATE, 1, "What we saw here was inadequate, and leaders know it"));
    }
}
