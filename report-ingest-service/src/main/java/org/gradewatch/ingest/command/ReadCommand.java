package org.gradewatch.ingest.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.ingest.reading.DocumentReader;
import org.gradewatch.ingest.reading.Reading;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.ingest.reading.ReadingLimits;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.gradewatch.wire.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads documents without Kafka: one JSON object a document on standard output, in the order
/// given.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads documents and prints one JSON object a line for each, in the order given.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every document could be opened",
            "1:some could not; the others were read all the same",
            "2:wrong usage"
        })
public final class ReadCommand implements Callable<Integer> {

    /// How many documents may be under way for each worker: enough to keep all busy, and no more
    /// in memory.
    private static final int AHEAD = 2;

    @Option(
            names = "--published-on",
            paramLabel = "DATE",
            description = "when the documents were published, as 2019-05-08; used where that is not stated")
    private @Nullable LocalDate publishedOn;

    @Option(names = "--jobs", paramLabel = "N", description = "how many are read at a time (default: one a processor)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--tally", description = "say at the end, on standard error, which readings carried the judgements")
    private boolean tally;

    @Mixin
    private LimitOptions options = new LimitOptions();

    @Option(
            names = "--frameworks",
            paramLabel = "DIR",
            description = "a folder of inspection frameworks besides those that are known, one .yml file each")
    private @Nullable Path frameworks;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, folders, or - for standard input")
    private List<String> paths = List.of();

    private final InputStream in;
    private final PrintStream out;

    /// Between standard input and standard output.
    public ReadCommand() {
        this(System.in, new PrintStream(System.out, false, StandardCharsets.UTF_8));
    }

    /// @param in what `-` reads
    /// @param out where the lines go
    public ReadCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    /// Reads what the arguments name, writes to standard output and ends the JVM.
    public static void main(String... arguments) {
        silenceLibraries();
        var command = new ReadCommand();
        System.setOut(System.err);
        System.exit(new CommandLine(command).execute(arguments));
    }

    /// What the PDF library logs about strangers' files belongs neither into the lines nor on the
    /// screen.
    public static void silenceLibraries() {
        System.setProperty("org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
        System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        if (jobs < 1) {
            throw wrongUsage("--jobs: %d (expected: 1 or more)".formatted(jobs));
        }
        ReadingLimits limits = limits();
        var reader = new DocumentReader(ShippedAuthorities.load(), known(), limits);
        boolean allOpened = readAll(new Documents(paths, in, limits.bytes()).iterator(), reader);
        out.flush();
        if (tally) {
            reader.carriers().forEach((pair, count) -> System.err.println(count + " judgements by " + pair));
        }
        return allOpened ? 0 : 1;
    }

    private ReadingLimits limits() {
        try {
            return options.limits();
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw wrongUsage(
                    "--most-megabytes, --most-pages, --most-seconds (expected: above 0, and at most 2047 megabytes)");
        }
    }

    private CommandLine.ParameterException wrongUsage(String why) {
        return new CommandLine.ParameterException(new CommandLine(this), why);
    }

    private Frameworks known() {
        try {
            return frameworks == null
                    ? Frameworks.shipped()
                    : Frameworks.shipped().with(frameworks);
        } catch (IllegalArgumentException e) {
            throw wrongUsage("--frameworks: " + e.getMessage());
        }
    }

    /// Until all are read, or nobody takes the lines any more.
    private boolean readAll(Iterator<Document> documents, DocumentReader reader)
            throws InterruptedException, ExecutionException {
        boolean allOpened = true;
        Queue<Future<Line>> underWay = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(jobs)) {
            while ((documents.hasNext() || !underWay.isEmpty()) && !out.checkError()) {
                while (documents.hasNext() && underWay.size() < jobs * AHEAD) {
                    Document next = documents.next();
                    underWay.add(workers.submit(() -> line(next, reader)));
                }
                Line line = underWay.remove().get();
                allOpened &= !line.status.equals(word(Status.UNREADABLE));
                out.println(Json.mapper().writeValueAsString(line));
            }
        }
        return allOpened;
    }

    private Line line(Document document, DocumentReader reader) {
        Reading reading = reading(document, reader);
        return new Line(document.name(), word(reading.status()), reading.reasons(), reading.reports());
    }

    private Reading reading(Document document, DocumentReader reader) {
        try {
            return switch (document.content()) {
                case Document.Bytes content -> reader.read(content.bytes(), document.mediaType(), publishedOn);
                case Document.Refused refused -> Reading.unreadable(refused.why());
            };
        } catch (OutOfMemoryError e) {
            return Reading.unreadable(new Reason("TOO_LARGE", "its bytes need more memory than there is"));
        }
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /// One line of output.
    record Line(
            String document,
            String status,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reason> reasons,
            List<Report> reports) {}
}
