package org.gradewatch.standalone.token;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Take a token away. It stays in the file as the record, and nobody else can be called so.",
        footer = "Exit status: 0 when it is revoked; 1 otherwise.")
final class RevokeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "who holds it")
    private String name = "";

    @Mixin
    private KeptIn kept = new KeptIn();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        return kept.exitStatusOf(tokens -> {
            tokens.revoke(name);
            var out = requireNonNull(spec).commandLine().getOut();
            out.println("'%s' may nothing any more; running services know within two seconds.".formatted(name));
            out.flush();
        });
    }
}
