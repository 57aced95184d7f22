package org.gradewatch.standalone;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.gradewatch.rating.redrive.DeadLetter;
import org.gradewatch.rating.redrive.Redrive;
import org.gradewatch.standalone.data.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gradewatch redrive`: reports that could not be folded get another chance.
@Command(
        name = "redrive",
        mixinStandardHelpOptions = true,
        description = "Put the reports that the rating service could not process (topic gradewatch.reports.dlt) back,"
                + " each once. Put right first what stood in the way; what comes back again stays where it is.",
        footer = "Exit status: 0 when all were put back, or shown; 1 otherwise.")
final class RedriveCommand implements Callable<Integer> {

    @ArgGroup
    private BrokerOptions broker = new BrokerOptions();

    @Option(names = "--dry-run", description = "only show what would be put back")
    private boolean dryRun;

    @Option(
            names = "--from",
            paramLabel = "OFFSET",
            description = "begin with this dead letter, whatever was put back before"
                    + " (default: the first that was not looked at)")
    private @Nullable Long from;

    @Spec
    private @Nullable CommandSpec spec;

    private int put;
    private int left;

    @Override
    public Integer call() {
        PrintWriter out = requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            broker.with(address -> redrive(address, out), false);
            return 0;
        } catch (KafkaException | IllegalArgumentException | CannotStart | IOException e) {
            err.println("gradewatch redrive: " + Causes.rootOf(e));
            return 1;
        } finally {
            out.flush();
            err.flush();
        }
    }

    private void redrive(String address, PrintWriter out) {
        OptionalLong start = from == null ? OptionalLong.empty() : OptionalLong.of(from);
        try (var redrive = new Redrive(Map.of("bootstrap.servers", address))) {
            if (dryRun) {
                redrive.list(start, letter -> out.println(line(letter)));
            } else {
                redrive.putBack(start, letter -> out.println(line(letter)));
            }
        }
        out.println("%s: %d%s"
                .formatted(
                        dryRun ? "would be put back" : "put back",
                        put,
                        left == 0 ? "" : "; left, because they had been put back before: " + left));
    }

    private String line(DeadLetter letter) {
        boolean stays = letter.cameBack() && from == null;
        put += stays ? 0 : 1;
        left += stays ? 1 : 0;
        return "%d  %s  key '%s'  %s%s"
                .formatted(
                        letter.offset(),
                        letter.place(),
                        letter.key(),
                        letter.reason(),
                        stays ? "  (came back: stays; --from %d puts it back again)".formatted(letter.offset()) : "");
    }
}
