package org.gradewatch.ingest.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command writes to.
final class Console {

    private Console() {}

    static PrintWriter out(@Nullable CommandSpec spec) {
        return spec == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
    }

    /// One sentence, no stack trace.
    static void complain(@Nullable CommandSpec spec, String command, Exception why) {
        PrintWriter err = spec == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : spec.commandLine().getErr();
        String what = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        err.println("gradewatch %s: %s".formatted(command, what));
        err.flush();
    }
}
