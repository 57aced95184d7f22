package org.gradewatch.standalone.token;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.gradewatch.standalone.data.DataFolder;
import org.gradewatch.support.tokens.TokenFile;
import org.gradewatch.support.tokens.Tokens;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where the tokens are, and what is said when nothing can be done with them.
final class KeptIn {

    static final class Place {
        @Option(names = "--data", paramLabel = "DIR", description = "the data folder of a run (default: data)")
        private @Nullable Path data;

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "the file that the services' gradewatch.access.file names")
        private @Nullable Path file;
    }

    @ArgGroup
    private Place place = new Place();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    interface Work {
        void with(Tokens tokens) throws IOException;
    }

    /// @return the exit status
    int exitStatusOf(Work work) {
        TokenFile file = file();
        try {
            work.with(new Tokens(file, System.getProperty("user.name", "unknown"), InstantSource.system()));
            return 0;
        } catch (NoSuchFileException e) {
            return complain("there is no %s (expected: a file of tokens; 'gradewatch token create' makes one)"
                    .formatted(e.getFile()));
        } catch (AccessDeniedException e) {
            return complain("%s may not be read or written by this user".formatted(e.getFile()));
        } catch (IOException | IllegalArgumentException e) {
            return complain(e.getMessage());
        }
    }

    private TokenFile file() {
        if (place.file != null) {
            return new TokenFile(place.file);
        }
        Path folder = place.data == null ? Path.of("data") : place.data;
        return new TokenFile(folder.resolve(DataFolder.TOKENS));
    }

    private int complain(@Nullable String why) {
        var command = requireNonNull(spec).commandLine();
        command.getErr().println("gradewatch token %s: %s".formatted(spec.name(), why));
        command.getErr().flush();
        return 1;
    }
}
