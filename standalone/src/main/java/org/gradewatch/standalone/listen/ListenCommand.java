package org.gradewatch.standalone.listen;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gradewatch listen`: a webhook to this screen.
@Command(
        name = "listen",
        mixinStandardHelpOptions = true,
        description = "Make a webhook to this machine on a running system, and show each event that arrives and whether"
                + " its signature holds, until Ctrl-C; then the webhook is deleted.",
        footer = "Exit status: 0 after Ctrl-C; 1 when there is nothing to listen to.")
public final class ListenCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder of the run (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "of its notification-service (default: ${DEFAULT-VALUE})")
    private URI service = URI.create("http://localhost:8082");

    @Option(names = "--port", paramLabel = "N", description = "to listen at (default: any that is free)")
    private int port;

    @Option(
            names = "--follow",
            arity = "1..*",
            paramLabel = "AUTHORITY",
            description = "such as east-sussex (default: all of England)")
    private List<String> authorities = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    private final CompletableFuture<SigningKey> key = new CompletableFuture<>();

    @Override
    public Integer call() {
        try {
            String token = Files.readString(data.resolve("token")).strip();
            try (var ear = new Ear(port, this::hear);
                    var webhook = Webhook.make(service, token, ear.address(), authorities)) {
                listen(ear, webhook);
            }
            return 0;
        } catch (InterruptedException e) {
            return 0;
        } catch (NoSuchFileException e) {
            return complain(
                    "there is no %s (expected: the token of a run; --data names its folder)".formatted(e.getFile()));
        } catch (ConnectException e) {
            return complain(
                    "nobody listens at %s (expected: a system that './gradewatch run' started)".formatted(service));
        } catch (BindException e) {
            return complain("port %d: %s (expected: one that is free)".formatted(port, e.getMessage()));
        } catch (IOException e) {
            return complain(String.valueOf(e.getMessage()));
        }
    }

    private void listen(Ear ear, Webhook webhook) throws InterruptedException {
        // Ctrl-C ends the process; nothing below would be reached.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(webhook)));
        say("Listening at %s for %s (webhook %s). Ctrl-C ends it.\n"
                .formatted(
                        ear.address(),
                        authorities.isEmpty() ? "all of England" : String.join(", ", authorities),
                        webhook.id()));
        key.complete(webhook.key());
        new CountDownLatch(1).await();
    }

    private void end(Webhook webhook) {
        try {
            webhook.close();
        } catch (IOException e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    private boolean hear(Heard heard) {
        Instant now = Instant.now();
        String fault = heard.fault(key.join(), now);
        say("%s  %s  %s"
                .formatted(
                        TIME.format(now.atZone(ZoneId.systemDefault())),
                        fault == null ? "genuine" : "NOT GENUINE (%s)".formatted(fault),
                        heard.words()));
        return fault == null;
    }

    private synchronized void say(String line) {
        PrintWriter out = requireNonNull(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private int complain(String why) {
        PrintWriter err = requireNonNull(spec).commandLine().getErr();
        err.println("gradewatch listen: " + why);
        err.flush();
        return 1;
    }
}
