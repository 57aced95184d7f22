package org.gradewatch.rating.rebuild;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/// The rating service while none of its instances runs: what it remembers can be taken away then.
final class ServiceAtRest {

    /// An instance that was killed is a member until it is missed; one that ends, for a moment.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Admin admin;
    private final String applicationId;

    ServiceAtRest(Admin admin, String applicationId) {
        this.admin = admin;
        this.applicationId = applicationId;
    }

    /// @throws Refused while an instance runs
    void require() throws ExecutionException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (members() > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw stillRuns();
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private int members() throws ExecutionException, InterruptedException {
        try {
            return requireNonNull(admin.describeConsumerGroups(List.of(applicationId))
                            .describedGroups()
                            .get(applicationId))
                    .get()
                    .members()
                    .size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }

    /// Its place in the log and its stores go. The next start reads from the first report.
    void forgetEverything() throws ExecutionException, InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(applicationId)).all().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupNotEmptyException) {
                throw stillRuns();
            }
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
        admin.deleteTopics(stores()).all().get();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!stores().isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new Refused("the broker did not delete %s within %d s (expected: gone); begin again"
                        .formatted(stores(), PATIENCE.toSeconds()));
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private List<String> stores() throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(topic -> topic.startsWith(applicationId + "-") && topic.endsWith("-changelog"))
                .toList();
    }

    private Refused stillRuns() {
        return new Refused(
                "the rating service runs: its group '%s' has members (expected: none; stop every instance first)"
                        .formatted(applicationId));
    }
}
