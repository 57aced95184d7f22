package org.gradewatch.rating.page.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Rating.Judgement;
import org.gradewatch.rating.register.Past.Since;
import org.gradewatch.rating.register.Register.Entry;

/// The authority that a page is about, and all that is known of it.
///
/// @param past what was current from each day on which that changed, newest first
record Subject(Entry entry, Family family, List<Since> past, LocalDate today) {

    Authority authority() {
        return entry.authority();
    }

    String name() {
        return authority().ref().name();
    }

    Optional<Rating.Current> current() {
        return entry.current();
    }

    Optional<Judgement> overall() {
        return current().map(now -> now.judgements().get(Area.OVERALL));
    }

    List<Rating.Inspection> inspections() {
        Rating rating = entry.rating();
        return rating == null ? List.of() : rating.inspections();
    }

    Optional<Rating.Inspection> inspection(String id) {
        return inspections().stream()
                .filter(inspection -> inspection.inspectionId().equals(id))
                .findFirst();
    }

    boolean isClosed() {
        LocalDate closedOn = authority().closedOn();
        return closedOn != null && closedOn.isBefore(today);
    }

    boolean isYetToBegin() {
        LocalDate openedOn = authority().ref().openedOn();
        return openedOn != null && openedOn.isAfter(today);
    }

    /// Whether inspections of the kind by which it was judged last give none.
    boolean hasNoOverallAnyMore() {
        return overall().isEmpty()
                && edition()
                        .filter(edition -> !edition.areas().containsKey(Area.OVERALL))
                        .isPresent();
    }

    Optional<Frameworks.Edition> edition() {
        return entry.edition();
    }
}
