package org.gradewatch.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A local authority with responsibility for children's services, as it stands now.
///
/// @param aliases every other name that it goes by in reports and in the press
/// @param closedOn its last day; a closed authority stays readable
/// @param successors who took over its area; they inherit no judgement
/// @param revision counts the changes of this record, from 1
public record Authority(
        AuthorityRef ref,
        String officialName,
        List<String> aliases,
        @Nullable LocalDate closedOn,
        List<AuthorityId> successors,
        int revision,
        Instant changedAt)
        implements Event {

    public Authority {
        aliases = List.copyOf(aliases);
        successors = List.copyOf(successors);
    }

    public AuthorityId id() {
        return ref.id();
    }

    /// Whether it exists on that day.
    public boolean existsOn(LocalDate day) {
        return (ref.openedOn() == null || !ref.openedOn().isAfter(day))
                && (closedOn == null || !closedOn.isBefore(day));
    }

    @Override
    public String eventId() {
        return Hashes.eventId("authority", id(), revision);
    }

    @Override
    public String eventType() {
        return "org.gradewatch.authority";
    }

    @Override
    public String subject() {
        return id().value();
    }

    @Override
    public Instant occurredAt() {
        return changedAt;
    }
}
