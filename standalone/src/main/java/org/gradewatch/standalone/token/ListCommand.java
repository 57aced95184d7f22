package org.gradewatch.standalone.token;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Show every token there is or was, a line each; never the token itself.",
        footer = "Exit status: 0 when the file could be read; 1 otherwise.")
final class ListCommand implements Callable<Integer> {

    @Mixin
    private KeptIn kept = new KeptIn();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return kept.exitStatusOf(tokens -> {
            var out = requireNonNull(spec).commandLine().getOut();
            Instant now = tokens.clock().instant();
            tokens.list().forEach(token -> out.println(Line.of(token, now)));
            out.flush();
        });
    }
}
