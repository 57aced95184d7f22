package org.gradewatch.ingest.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the running service is, and the token for it.
final class Connection {

    static final String TOKEN_VARIABLE = "GRADEWATCH_TOKEN";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8081",
            converter = ServiceAddress.class,
            description = "Where report-ingest-service answers; default: ${DEFAULT-VALUE}.")
    URI url = URI.create("http://localhost:8081");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the run, in which the token is; default: ./data, unless the"
                    + " environment has " + TOKEN_VARIABLE + ".")
    @Nullable
    Path data;

    /// @throws IOException with a sentence that says where it was looked for
    String token() throws IOException {
        String given = System.getenv(TOKEN_VARIABLE);
        if (data == null && given != null && !given.isBlank()) {
            return checked(given.strip(), TOKEN_VARIABLE);
        }
        Path file = (data == null ? Path.of("data") : data).resolve("token");
        try {
            return checked(Files.readString(file).strip(), file.toString());
        } catch (NoSuchFileException e) {
            throw new IOException(
                    "there is no token in %s (expected: the data folder of a run, by --data, or a token in %s)"
                            .formatted(file, TOKEN_VARIABLE),
                    e);
        }
    }

    private static String checked(String token, String where) throws IOException {
        if (token.isEmpty() || !token.chars().allMatch(letter -> letter > ' ' && letter < 0x7f)) {
            throw new IOException(
                    "what is in %s is no token (expected: one word of letters and digits)".formatted(where));
        }
        return token;
    }
}
