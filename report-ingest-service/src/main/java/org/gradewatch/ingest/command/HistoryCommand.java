package org.gradewatch.ingest.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Loads a table of past outcomes into the running service.
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Load a table of past outcomes: in the form of the one that is shipped, the official statistics,"
                + " or another's with columns that are named alike.",
        footer = "Exit status: 0 when the table was taken; 1 otherwise.")
public final class HistoryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The table: CSV, or an OpenDocument spreadsheet (.ods).")
    private Path file = Path.of("-");

    @Mixin
    private Connection connection = new Connection();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Console.out(spec);
        try (var service = new RunningService(connection.url, connection.token())) {
            var reply = service.post("/history", Map.of(), mediaType(), Files.readAllBytes(file));
            if (reply.status() >= 300) {
                complaints(reply, out);
                return 1;
            }
            JsonNode loaded = reply.body();
            summary(loaded, out);
            out.flush();
            return 0;
        } catch (NoSuchFileException e) {
            Console.complain(spec, "history", new IOException("there is no file " + e.getFile()));
            return 1;
        } catch (IOException e) {
            Console.complain(spec, "history", e);
            return 1;
        }
    }

    private String mediaType() {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".ods")
                ? "application/vnd.oasis.opendocument.spreadsheet"
                : "text/csv";
    }

    private void summary(JsonNode loaded, PrintWriter out) {
        int skipped = loaded.path("skippedInAll").asInt();
        out.println("%s: %d rows: %d published, %d known already, %d held%s"
                .formatted(
                        file,
                        loaded.path("rows").asInt(),
                        loaded.path("published").asInt(),
                        loaded.path("known").asInt(),
                        loaded.path("held").asInt(),
                        skipped == 0 ? "" : "; %d skipped:".formatted(skipped)));
        loaded.path("skipped").forEach(row -> out.println("  " + row.asString()));
        if (!loaded.path("ignoredColumns").isEmpty()) {
            out.println("  columns that were not used: " + loaded.path("ignoredColumns"));
        }
    }

    private void complaints(RunningService.Reply reply, PrintWriter out) {
        JsonNode errors = reply.body().path("errors");
        if (errors.isEmpty()) {
            out.println("%s: %s".formatted(file, reply.problem()));
        }
        errors.forEach(error -> out.println("%s: %s".formatted(file, error.asString())));
        int more = reply.body().path("errorsInAll").asInt(0) - errors.size();
        if (more > 0) {
            out.println("%s: and %d more".formatted(file, more));
        }
        out.flush();
    }
}
