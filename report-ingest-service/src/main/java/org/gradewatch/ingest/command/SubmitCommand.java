package org.gradewatch.ingest.command;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gradewatch.model.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/// Sends documents to the running service, one after the other in the order given, and says in one
/// line what became of each.
@Command(
        name = "submit",
        mixinStandardHelpOptions = true,
        description = "Send documents to the running service.",
        footer = "Exit status: 0 when each was published, already known or held; 1 otherwise.")
public final class SubmitCommand implements Callable<Integer> {

    private static final int LARGEST = 50 * 1024 * 1024;
    private static final Set<String> FINE = Set.of("published", "known", "held");

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders; - is standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(
            names = "--published-on",
            paramLabel = "DATE",
            description = "When the documents were published, such as 2018-09-05.")
    private @Nullable LocalDate publishedOn;

    @Option(names = "--source-uri", paramLabel = "URI", description = "Where the document can be seen.")
    private @Nullable URI sourceUri;

    @Mixin
    private Connection connection = new Connection();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Console.out(spec);
        try (var service = new RunningService(connection.url, connection.token())) {
            boolean fine = true;
            for (Document document : new Documents(paths, System.in, LARGEST)) {
                fine &= submit(service, document, out);
                out.flush();
            }
            return fine ? 0 : 1;
        } catch (IOException e) {
            Console.complain(spec, "submit", e);
            return 1;
        }
    }

    private boolean submit(RunningService service, Document document, PrintWriter out)
            throws IOException, InterruptedException {
        return switch (document.content()) {
            case Document.Bytes(byte[] bytes) -> {
                var reply = service.post("/reports", query(), mediaType(document, bytes), bytes);
                out.println(document.name() + ": " + line(reply));
                yield FINE.contains(reply.body().path("status").asString(""));
            }
            case Document.Refused(Reason why) -> {
                out.println("%s: not sent: %s: %s".formatted(document.name(), why.code(), why.detail()));
                yield false;
            }
        };
    }

    /// `published (2 events)`, or `held: NO_DATE: …; CONFLICT: …`
    private static String line(RunningService.Reply reply) {
        String status = reply.body().path("status").asString("");
        if (reply.body().path("documentId").isMissingNode()) {
            return "refused: " + reply.problem();
        }
        var reasons = new ArrayList<String>();
        for (JsonNode reason : reply.body().path("reasons")) {
            reasons.add(reason.path("code").asString("") + ": "
                    + reason.path("detail").asString(""));
        }
        int events = reply.body().path("events").size();
        String counted = status.equals("published") ? " (%d event%s)".formatted(events, events == 1 ? "" : "s") : "";
        return status + counted + (reasons.isEmpty() ? "" : ": " + String.join("; ", reasons));
    }

    private Map<String, String> query() {
        var query = new LinkedHashMap<String, String>();
        if (publishedOn != null) {
            query.put("publishedOn", publishedOn.toString());
        }
        if (sourceUri != null) {
            query.put("sourceUri", sourceUri.toString());
        }
        return query;
    }

    /// By its name's ending; what has none that says it, by its first bytes.
    private static String mediaType(Document document, byte[] bytes) {
        String byName = document.mediaType();
        if (byName != null) {
            return byName;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), US_ASCII).stripLeading();
        if (start.contains("%PDF-")) {
            return "application/pdf";
        }
        return start.startsWith("{") ? "application/json" : start.startsWith("<") ? "text/html" : "text/plain";
    }
}
