package org.gradewatch.rating.page.authority;

import java.time.LocalDate;
import java.util.List;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.Facts;
import org.gradewatch.rating.KnownRegister;
import org.gradewatch.rating.Telling;
import org.gradewatch.rating.register.Lookback;
import org.gradewatch.rating.register.Register;
import org.jspecify.annotations.Nullable;

/// A few authorities and what was reported of them, as the page about one of them is shown it.
final class Scene {

    final Register register = new Register(KnownRegister.TODAY);
    final Telling telling = new Telling();

    Scene with(AuthorityRef ref) {
        return with(ref, null);
    }

    Scene with(AuthorityRef ref, @Nullable String closedOn, AuthorityRef... successors) {
        register.put(new Authority(
                ref,
                ref.name() + " Council",
                List.of(),
                closedOn == null ? null : LocalDate.parse(closedOn),
                List.of(successors).stream().map(AuthorityRef::id).toList(),
                1,
                Facts.SEEN));
        return this;
    }

    Scene told(ReportEvent... facts) {
        telling.after(facts);
        for (ReportEvent fact : facts) {
            register.put(telling.rating(fact.authority()));
        }
        return this;
    }

    Subject about(AuthorityRef ref) {
        var entry = register.find(ref.id().value()).orElseThrow();
        return new Subject(
                entry, Family.of(entry.authority(), register), new Lookback().of(entry.rating()), register.today());
    }

    /// What opens the page.
    String answer(AuthorityRef ref) {
        return String.join(" ", Answer.about(about(ref)));
    }

    static AuthorityRef authority(String slug, String name, @Nullable String openedOn) {
        return new AuthorityRef(
                new AuthorityId(slug),
                null,
                null,
                null,
                slug,
                name,
                "South East",
                "county",
                openedOn == null ? null : LocalDate.parse(openedOn));
    }
}
