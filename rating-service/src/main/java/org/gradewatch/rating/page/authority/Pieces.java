package org.gradewatch.rating.page.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.model.Area;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Rating.Judgement;
import org.gradewatch.rating.page.authority.Timeline.Piece;
import org.gradewatch.rating.page.chart.Percent;
import org.gradewatch.rating.page.chart.TimeScale;
import org.gradewatch.rating.register.Past.Since;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Cuts the years of one area into pieces: a judgement each, from the day of its report to the
/// next.
record Pieces(Subject subject, List<Since> oldestFirst, TimeScale time) {

    /// Narrower than this, a piece has no room for a letter.
    private static final double ROOM = 6;

    List<Piece> of(Area area) {
        var pieces = new ArrayList<Piece>();
        Judgement open = null;
        LocalDate from = time.to();
        for (Since since : oldestFirst) {
            Judgement next = since.current().judgements().get(area);
            if (!isTheSame(open, next)) {
                add(pieces, open, from, since.day());
                open = next;
                from = since.day();
            }
        }
        add(pieces, open, from, time.to());
        return List.copyOf(pieces);
    }

    private static boolean isTheSame(@Nullable Judgement one, @Nullable Judgement other) {
        return one == null || other == null
                ? one == other
                : one.grade().equals(other.grade())
                        && one.inspectionId().equals(other.inspectionId())
                        && one.awaitingReport() == other.awaitingReport();
    }

    private void add(List<Piece> pieces, @Nullable Judgement judgement, LocalDate from, LocalDate to) {
        if (judgement != null) {
            pieces.add(piece(judgement, from, to));
        }
    }

    private Piece piece(Judgement judgement, LocalDate from, LocalDate to) {
        Percent x = time.at(from);
        Percent width = time.between(from, to);
        GradeLook look = GradeLook.of(judgement.grade());
        boolean sure = isSure(judgement);
        return new Piece(
                look,
                x,
                width,
                new Percent(x.value() + width.value() / 2),
                width.value() >= ROOM,
                sure,
                "%s from %s%s%s"
                        .formatted(
                                look.name(),
                                Wording.day(from),
                                to.equals(time.to()) && !subject.isClosed() ? "" : " to " + Wording.day(to),
                                sure ? "" : ", not confirmed by a report"));
    }

    private boolean isSure(Judgement judgement) {
        return !judgement.awaitingReport()
                && subject.inspection(judgement.inspectionId())
                        .filter(Rating.Inspection::provisional)
                        .isEmpty();
    }
}
