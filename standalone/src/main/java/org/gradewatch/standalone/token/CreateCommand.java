package org.gradewatch.standalone.token;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradewatch.support.tokens.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Make a token and print it: once, and nothing else on standard output. Only its SHA-256 is kept.",
        footer = "Exit status: 0 when it was made; 1 otherwise.")
final class CreateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "who holds it; stands in the record of what is done with it")
    private String name = "";

    @Option(
            names = "--scopes",
            required = true,
            split = ",",
            paramLabel = "SCOPE",
            description = "what it is good for: reports:write, reports:review, webhooks:write, deliveries:read,"
                    + " operations")
    private List<String> scopes = List.of();

    @Option(
            names = "--expires-in",
            paramLabel = "TIME",
            converter = Lifetime.class,
            description = "after which it ends, such as 90d or 12h (default: never)")
    private @Nullable Duration lifetime;

    @Mixin
    private KeptIn kept = new KeptIn();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return kept.exitStatusOf(tokens -> {
            Tokens.Fresh fresh = tokens.create(name, scopes, lifetime);
            var console = requireNonNull(spec).commandLine();
            console.getOut().println(fresh.token());
            console.getOut().flush();
            console.getErr()
                    .println("'%s' may: %s; ends: %s. The token is shown this once."
                            .formatted(name, String.join(", ", fresh.issued().scopes()), Line.ends(fresh.issued())));
            console.getErr().flush();
        });
    }
}
