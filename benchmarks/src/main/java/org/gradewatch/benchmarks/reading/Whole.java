package org.gradewatch.benchmarks.reading;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradewatch.ingest.command.ReadCommand;
import org.gradewatch.wire.Json;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// The whole command, from its arguments to the last of its lines.
final class Whole {

    private Whole() {}

    /// What the lines say.
    record Outcome(int documents, int read, int judgements) {

        Outcome with(JsonNode line) {
            boolean isRead = line.path("status").asString("").equals("read");
            int more = 0;
            for (JsonNode report : line.path("reports")) {
                more += isRead ? report.path("judgements").size() : 0;
            }
            return new Outcome(documents + 1, read + (isRead ? 1 : 0), judgements + more);
        }
    }

    static Outcome read(Path folder, int times, int workers) {
        var counting = new Lines();
        List<String> arguments = new ArrayList<>(List.of("--jobs", Integer.toString(workers)));
        for (int i = 0; i < times; i++) {
            arguments.add(folder.toString());
        }
        var command = new ReadCommand(
                InputStream.nullInputStream(), new PrintStream(counting, false, StandardCharsets.UTF_8));
        int ended = new CommandLine(command).execute(arguments.toArray(String[]::new));
        if (ended > 1) {
            throw new IllegalStateException("gradewatch read ended with " + ended);
        }
        return counting.outcome;
    }

    /// Takes every line apart and keeps none.
    private static final class Lines extends OutputStream {

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private Outcome outcome = new Outcome(0, 0, 0);

        @Override
        public void write(int letter) {
            if (letter == '\n') {
                outcome = outcome.with(Json.mapper().readTree(line.toByteArray()));
                line.reset();
            } else {
                line.write(letter);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
