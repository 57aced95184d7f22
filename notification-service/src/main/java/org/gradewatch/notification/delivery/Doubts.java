package org.gradewatch.notification.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.post.AcceptedMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// The deliveries that a process had in hand when it died. One of each of its lanes may have been
/// with the mail server already: where the server's copies can be looked at, we know which.
final class Doubts {

    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);

    private final AcceptedMails accepted;
    private final Packing packing;
    private final NotificationMeters meters;

    Doubts(AcceptedMails accepted, Packing packing, NotificationMeters meters) {
        this.accepted = accepted;
        this.packing = packing;
        this.meters = meters;
    }

    /// @return those of the batch whose mail the server took from the process that died
    Set<Parcel> accepted(List<Parcel> batch) {
        Map<String, Parcel> byMessageId = inDoubt(batch);
        if (byMessageId.isEmpty()) {
            return Set.of();
        }
        Optional<Set<String>> found = accepted.among(byMessageId.keySet(), oldest(byMessageId));
        report(byMessageId.size(), found);
        return found.orElse(Set.of()).stream().map(byMessageId::get).collect(Collectors.toSet());
    }

    private Map<String, Parcel> inDoubt(List<Parcel> batch) {
        var byMessageId = new HashMap<String, Parcel>();
        for (Parcel parcel : batch) {
            if (parcel.first().inDoubt()) {
                messageId(parcel).ifPresent(id -> byMessageId.put(id, parcel));
            }
        }
        return byMessageId;
    }

    /// One that cannot be told was not told either; the courier says what is the matter with it.
    private Optional<String> messageId(Parcel parcel) {
        try {
            return Optional.of(packing.messageId(parcel));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Instant oldest(Map<String, Parcel> parcels) {
        return parcels.values().stream()
                .map(parcel -> parcel.first().readyAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void report(int all, Optional<Set<String>> found) {
        if (found.isEmpty()) {
            meters.inDoubt("unknown", all);
            LOG.warn("{} deliveries were in hand when a process died; they are sent, perhaps again", all);
            return;
        }
        int taken = found.get().size();
        meters.inDoubt("found", taken);
        meters.inDoubt("not_found", all - taken);
        LOG.info("{} deliveries were in hand when a process died; {} of them had been accepted", all, taken);
    }
}
