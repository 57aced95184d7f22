package org.gradewatch.rating.rebuild;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.announcement.Outcome;
import org.gradewatch.wire.TopicSetup;
import org.gradewatch.wire.Topics;

/// Computes every rating once more, from the first report and by the present rules, and compares it
/// with what was announced.
///
///     ratings --> what was announced --\
///                                       compare --> rating + change, in one transaction
///     reports --> what we make of it --/
public final class Rebuild {

    /// More reports than that are folded in several goes.
    private static final int REPORTS_AT_A_TIME = 100_000;

    private final Map<String, Object> settings;
    private final String bootstrapServers;
    private final String applicationId;
    private final WholeTopic ratings;
    private final WholeTopic reports;

    /// @param applicationId of the rating service: its `gradewatch.streams.application-id`
    public Rebuild(String bootstrapServers, String applicationId) {
        this.settings = Map.of("bootstrap.servers", bootstrapServers, "client.id", "gradewatch-rebuild");
        this.bootstrapServers = bootstrapServers;
        this.applicationId = applicationId;
        this.ratings = new WholeTopic(bootstrapServers, Topics.RATINGS);
        this.reports = new WholeTopic(bootstrapServers, Topics.REPORTS);
    }

    /// @param reports how many were read again
    /// @param authorities how many were computed once more
    /// @param changes how many of them come out otherwise
    public record Summary(long reports, int authorities, int changes) {}

    /// Publishes nothing.
    ///
    /// @param each what would be announced
    /// @throws Refused where the logs are not whole, or the broker is away
    public Summary compare(Consumer<RatingChanged> each) {
        return asking(admin -> fold(outcome -> each.accept(change(outcome))));
    }

    /// Publishes what comes out otherwise: rating and change of an authority together. The service
    /// remembers what it announced itself, so it must be at rest, and begins anew at its next
    /// start.
    ///
    /// @param each what was announced
    /// @throws Refused while the service runs, too
    public Summary announce(Consumer<RatingChanged> each) {
        return asking(admin -> {
            var service = new ServiceAtRest(admin, applicationId);
            service.require();
            Summary found = fold(_ -> {});
            if (found.changes() == 0) {
                return found;
            }
            service.forgetEverything();
            try (var release = new Release(bootstrapServers)) {
                return fold(outcome -> {
                    release.publish(outcome);
                    each.accept(change(outcome));
                });
            }
        });
    }

    /// Publishes nothing; the service computes everything anew at its next start.
    ///
    /// @throws Refused while the service runs, too
    public void reset() {
        asking(admin -> {
            var service = new ServiceAtRest(admin, applicationId);
            service.require();
            service.forgetEverything();
            return true;
        });
    }

    private Summary fold(Consumer<Outcome> each) {
        int shares = Math.toIntExact(reports.records() / REPORTS_AT_A_TIME) + 1;
        long read = 0;
        int authorities = 0;
        int changes = 0;
        for (int number = 0; number < shares; number++) {
            Share share = Share.read(number, shares, ratings, reports);
            List<Outcome> recalculated = share.recalculated();
            recalculated.forEach(each);
            read += share.reports();
            authorities += share.authorities();
            changes += recalculated.size();
        }
        return new Summary(read, authorities, changes);
    }

    private static RatingChanged change(Outcome outcome) {
        return outcome.change().orElseThrow();
    }

    private interface Work<T> {
        T on(Admin admin) throws ExecutionException, InterruptedException;
    }

    private <T> T asking(Work<T> work) {
        try (Admin admin = Admin.create(settings)) {
            new TopicSetup(settings, 1).check(List.of(Topics.REPORTS, Topics.RATINGS, Topics.RATING_CHANGES));
            return work.on(admin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        } catch (ExecutionException e) {
            String why = requireNonNull(e.getCause()).getMessage();
            throw new Refused("the broker at %s: %s".formatted(bootstrapServers, why), e);
        } catch (KafkaException | IllegalStateException e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }
}
