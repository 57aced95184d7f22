package org.gradewatch.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gradewatch.model.Direction;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.RatingChanged.AreaChange;
import org.gradewatch.rating.rebuild.Rebuild;
import org.gradewatch.rating.rebuild.Refused;
import org.gradewatch.standalone.data.CannotStart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `gradewatch rebuild`: every rating computed once more, from the first report.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Compute every rating once more from the first report, by the present rules, and show where it is"
                + " not what was announced. Without an option nothing is changed.",
        footer = "Exit status: 0 when it could be done; 1 otherwise.")
final class RebuildCommand implements Callable<Integer> {

    /// What was asked for.
    static final class Mode {
        @Option(names = "--dry-run", description = "show what would change; the default")
        private boolean dryRun;

        @Option(
                names = "--announce",
                description = "publish what comes out otherwise, as RECALCULATED; the rating service must not run")
        private boolean announce;

        @Option(
                names = "--reset",
                description = "publish nothing, but let the rating service fold every report anew at its next start")
        private boolean reset;

        boolean changesNothing() {
            return dryRun || !(announce || reset);
        }
    }

    @ArgGroup
    private Mode mode = new Mode();

    @ArgGroup
    private BrokerOptions broker = new BrokerOptions();

    @Option(
            names = "--application-id",
            paramLabel = "ID",
            defaultValue = "rating-service",
            description = "the rating service's gradewatch.streams.application-id (default: ${DEFAULT-VALUE})")
    private String applicationId = "rating-service";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            broker.with(address -> rebuild(address, out), !mode.changesNothing());
            out.flush();
            return 0;
        } catch (Refused | CannotStart | IOException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("gradewatch rebuild: " + e.getMessage());
            err.flush();
            return 1;
        }
    }

    private void rebuild(String bootstrapServers, PrintWriter out) {
        var rebuild = new Rebuild(bootstrapServers, applicationId);
        if (mode.reset) {
            rebuild.reset();
            out.println("The rating service folds every report anew at its next start; it announces nothing twice.");
            return;
        }
        Consumer<RatingChanged> line = change -> out.println("  " + line(change));
        Rebuild.Summary summary = mode.announce ? rebuild.announce(line) : rebuild.compare(line);
        out.println("%d authorities, %d reports: %d %s"
                .formatted(
                        summary.authorities(),
                        summary.reports(),
                        summary.changes(),
                        mode.announce ? "announced as RECALCULATED" : "would be announced as RECALCULATED"));
        if (summary.changes() > 0 && mode.changesNothing()) {
            out.println("Nothing was changed. --announce publishes this.");
        }
    }

    private static String line(RatingChanged change) {
        String moved = change.areas().stream()
                .filter(area -> area.direction() != Direction.UNCHANGED)
                .map(RebuildCommand::line)
                .collect(Collectors.joining("; "));
        RatingChanged.InspectionRef inspection = change.inspection();
        return "%s (%s), inspection %s: %s"
                .formatted(
                        change.authority().name(),
                        change.authority().id(),
                        inspection == null ? "none" : inspection.inspectionId(),
                        moved.isEmpty() ? "no grade changes" : moved);
    }

    private static String line(AreaChange area) {
        RatingChanged.Before before = area.before();
        RatingChanged.After after = area.after();
        return "%s %s -> %s"
                .formatted(
                        area.area(), before == null ? "none" : before.grade(), after == null ? "none" : after.grade());
    }
}
