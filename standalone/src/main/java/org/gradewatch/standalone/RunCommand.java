package org.gradewatch.standalone;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.gradewatch.standalone.data.CannotStart;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gradewatch run`: everything in the foreground, until Ctrl-C.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Start everything in the foreground: broker, database, mail catcher and the three services.")
final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "where everything is kept (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--empty", description = "start without the shipped history of judgements")
    private boolean empty;

    @Option(names = "--smtp", paramLabel = "HOST:PORT", description = "send mail to this server instead of DIR/outbox")
    private @Nullable String smtp;

    @Option(
            names = "--register-port",
            defaultValue = "${env:GRADEWATCH_REGISTER_PORT:-8080}",
            description = "default: ${DEFAULT-VALUE}")
    private int registerPort;

    @Option(
            names = "--ingest-port",
            defaultValue = "${env:GRADEWATCH_INGEST_PORT:-8081}",
            description = "default: ${DEFAULT-VALUE}")
    private int ingestPort;

    @Option(
            names = "--notification-port",
            defaultValue = "${env:GRADEWATCH_NOTIFICATION_PORT:-8082}",
            description = "default: ${DEFAULT-VALUE}")
    private int notificationPort;

    @Option(
            names = "--kafka-port",
            defaultValue = "${env:GRADEWATCH_KAFKA_PORT:-9092}",
            description = "default: ${DEFAULT-VALUE}")
    private int kafkaPort;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var plan = new RunPlan(
                data.toAbsolutePath().normalize(),
                !empty,
                smtp,
                new RunPlan.Ports(registerPort, ingestPort, notificationPort, kafkaPort));
        System.setProperty("gradewatch.log", plan.data().resolve("logs").toString());
        out.println("Gradewatch is starting …");
        out.flush();
        try {
            Standalone standalone = Standalone.start(plan);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                out.println("Gradewatch is stopping …");
                out.flush();
                standalone.close();
            }));
            out.println(Screen.of(plan));
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (CannotStart e) {
            err.println(e.getMessage());
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(RunCommand.class).error("the start failed", e);
            err.println("Gradewatch could not start: %s (more in %s)"
                    .formatted(Causes.rootOf(e), plan.data().resolve("logs/gradewatch.log")));
        }
        err.flush();
        return 1;
    }
}
