package org.gradewatch.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.gradewatch.ingest.IngestApplication;
import org.gradewatch.model.Hashes;
import org.gradewatch.notification.NotificationApplication;
import org.gradewatch.rating.RatingApplication;
import org.gradewatch.standalone.broker.EmbeddedBroker;
import org.gradewatch.standalone.data.CannotStart;
import org.gradewatch.standalone.data.DataFolder;
import org.gradewatch.standalone.database.EmbeddedDatabase;
import org.gradewatch.standalone.mail.MailCatcher;
import org.gradewatch.support.tokens.Scopes;
import org.gradewatch.support.tokens.TokenFile;
import org.gradewatch.support.tokens.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/// A whole system: broker, database and mail catcher, and the three services on top of them, as
/// sibling applications that know nothing of each other.
final class Standalone implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

    /// What was started, the latest first.
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private Standalone() {}

    /// @throws CannotStart when a person can put it right
    static Standalone start(RunPlan plan) {
        var standalone = new Standalone();
        try {
            standalone.startAll(plan);
            return standalone;
        } catch (RuntimeException e) {
            standalone.close();
            throw e;
        } catch (IOException e) {
            standalone.close();
            throw new CannotStart("Gradewatch could not start: " + e.getMessage(), e);
        }
    }

    private void startAll(RunPlan plan) throws IOException {
        DataFolder data = started(DataFolder.open(plan.data()));
        plan.ports().checkFree();
        MailCatcher catcher = started(MailCatcher.start(data.folder("outbox")));
        Map.Entry<String, Integer> mail = plan.mailServer(catcher.port());
        CompletableFuture<EmbeddedDatabase> database = inParallel(() ->
                EmbeddedDatabase.start(data.folder("postgres"), data.secret("database-password", Secrets.fresh())));
        EmbeddedBroker broker = started(EmbeddedBroker.start(
                data.folder("kafka"), plan.ports().kafka(), RunPlan.freePort(), Standalone::endOnFatal));
        EmbeddedDatabase server = started(await(database));

        List<String> common = List.of(
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--gradewatch.kafka.replication=1",
                "--gradewatch.public-address=" + plan.notificationAddress(),
                "--gradewatch.register-address=" + plan.registerAddress(),
                "--spring.main.register-shutdown-hook=false");
        List<String> access = access(data.secret("token", Secrets.fresh()), tokenFile(data));
        startServices(List.of(
                service(
                        IngestApplication::start,
                        common,
                        access,
                        List.of(
                                "--server.port=" + plan.ports().ingest(),
                                "--gradewatch.documents.folder=" + data.folder("documents"),
                                "--gradewatch.history.shipped=" + plan.history())),
                service(
                        RatingApplication::start,
                        common,
                        List.of(
                                "--server.port=" + plan.ports().register(),
                                "--gradewatch.streams.state-dir=" + data.folder("streams"))),
                service(
                        NotificationApplication::start,
                        common,
                        access,
                        plan.acceptedMails(data.folder("outbox")),
                        List.of(
                                "--gradewatch.delivery.alone=true",
                                "--gradewatch.webhooks.outgoing.local=true",
                                // Mails come within seconds of their reports here, however many.
                                "--gradewatch.alerts.burst.mails=${GRADEWATCH_ALERTS_BURST_MAILS:0}",
                                "--server.port=" + plan.ports().notification(),
                                "--spring.datasource.url=" + server.jdbcUrl(),
                                "--spring.datasource.username=" + server.user(),
                                "--spring.datasource.password=" + server.password(),
                                "--spring.mail.host=" + mail.getKey(),
                                "--spring.mail.port=" + mail.getValue(),
                                "--gradewatch.secret=" + data.secret("secret", Secrets.fresh())))));
        Readiness.await(plan.ingestAddress(), plan.registerAddress(), plan.notificationAddress());
        Backlog.await(broker.bootstrapServers());
    }

    /// They wait for their topics themselves, so the order does not matter; together they are ready
    /// sooner.
    private void startServices(List<CompletableFuture<ConfigurableApplicationContext>> services) {
        RuntimeException failure = null;
        for (var service : services) {
            try {
                started(await(service));
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @SafeVarargs
    private static CompletableFuture<ConfigurableApplicationContext> service(
            Function<String[], ConfigurableApplicationContext> start, List<String>... settings) {
        var arguments = new ArrayList<String>();
        for (List<String> some : settings) {
            arguments.addAll(some);
        }
        return inParallel(() -> start.apply(arguments.toArray(String[]::new)));
    }

    /// Made at once, so that `gradewatch token` can add to it while the run goes on.
    private static Path tokenFile(DataFolder data) throws IOException {
        var file = new TokenFile(data.tokensFile());
        file.make();
        return file.path();
    }

    private static List<String> access(String token, Path tokens) {
        String prefix = "--gradewatch.access.tokens[0].";
        return List.of(
                prefix + "name=" + Tokens.OF_THE_RUN,
                prefix + "sha256=" + Hashes.sha256(token),
                prefix + "scopes=" + String.join(",", Scopes.ALL),
                "--gradewatch.access.file=" + tokens);
    }

    private <T extends AutoCloseable> T started(T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not stop cleanly", part, e);
            }
        }
    }

    private static void endOnFatal(String why) {
        LOG.error("the broker cannot go on: {}", why);
        System.err.println(
                "Gradewatch ended because its broker cannot go on; most often the disk is full (%s).".formatted(why));
        Runtime.getRuntime().halt(1);
    }

    private interface Start<T> {
        T start() throws IOException;
    }

    private static <T> CompletableFuture<T> inParallel(Start<T> start) {
        var future = new CompletableFuture<T>();
        Thread.ofPlatform().name("start").start(() -> {
            try {
                future.complete(start.start());
            } catch (Throwable e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
