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
import org.gradewatch.notification.delivery.Deliveries.Leased;
import org.gradewatch.notification.letter.Letters;
import org.gradewatch.notification.post.AcceptedMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// The deliveries that a process had in hand when it died. One of each of its lanes may have been
/// with the mail server already: where the server's copies can be looked at, we know which.
final class Doubts {

    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);

    private final AcceptedMails accepted;
    private final Stories stories;
    private final Letters letters;
    private final NotificationMeters meters;

    Doubts(AcceptedMails accepted, Stories stories, Letters letters, NotificationMeters meters) {
        this.accepted = accepted;
        this.stories = stories;
        this.letters = letters;
        this.meters = meters;
    }

    /// @return those of the batch whose mail the server took from the process that died
    Set<Leased> accepted(List<Leased> batch) {
        Map<String, Leased> byMessageId = inDoubt(batch);
        if (byMessageId.isEmpty()) {
            return Set.of();
        }
        Optional<Set<String>> found = accepted.among(byMessageId.keySet(), oldest(byMessageId));
        report(byMessageId.size(), found);
        return found.orElse(Set.of()).stream().map(byMessageId::get).collect(Collectors.toSet());
    }

    private Map<String, Leased> inDoubt(List<Leased> batch) {
        var byMessageId = new HashMap<String, Leased>();
        for (Leased delivery : batch) {
            if (delivery.inDoubt()) {
                messageId(delivery).ifPresent(id -> byMessageId.put(id, delivery));
            }
        }
        return byMessageId;
    }

    /// One that cannot be told was not told either; the courier says what is the matter with it.
    private Optional<String> messageId(Leased delivery) {
        try {
            return Optional.of(letters.messageId(stories.of(delivery.sequence()).anew(), delivery.person()));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Instant oldest(Map<String, Leased> deliveries) {
        return deliveries.values().stream()
                .map(Leased::createdAt)
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
