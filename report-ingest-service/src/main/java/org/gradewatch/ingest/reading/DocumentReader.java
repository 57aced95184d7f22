package org.gradewatch.ingest.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.official.OfficialReader;
import org.gradewatch.ingest.reading.opened.Deadline;
import org.gradewatch.ingest.reading.opened.Opened;
import org.gradewatch.ingest.reading.opened.Opened.Article;
import org.gradewatch.ingest.reading.opened.Opened.Closed;
import org.gradewatch.ingest.reading.opened.Opened.Printed;
import org.gradewatch.ingest.reading.opened.Opening;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.ingest.reading.opened.Unreadable;
import org.gradewatch.ingest.reading.press.PressReader;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Reason;
import org.jspecify.annotations.Nullable;

/// Reads documents. Built once; any number of threads may share it.
public final class DocumentReader {

    private final ReadingLimits limits;
    private final InTime inTime;
    private final OfficialReader official;
    private final PressReader press;
    private final LongAdder pagesRead = new LongAdder();

    public DocumentReader(Collection<Authority> authorities, Frameworks frameworks, ReadingLimits limits) {
        this.limits = limits;
        this.inTime = new InTime(limits.time(), limits.abandoned());
        var names = new AuthorityNames(authorities);
        this.official = new OfficialReader(frameworks, names);
        this.press = new PressReader(frameworks, names);
    }

    /// @param mediaType as the sender states it, or null: then it is recognised from the bytes
    /// @param publishedOn what the caller knows of the publication: the day when the file was put
    ///     on the site. What an official report prints counts where the caller does not say, and
    ///     contradicts him where he is more than a month too early
    public Reading read(byte[] document, @Nullable String mediaType, @Nullable LocalDate publishedOn) {
        if (document.length > limits.bytes()) {
            return Reading.unreadable(new Reason(
                    "TOO_LARGE", "%d bytes (expected: at most %d)".formatted(document.length, limits.bytes())));
        }
        return inTime.read(() -> opened(document, mediaType, publishedOn));
    }

    private Reading opened(byte[] document, @Nullable String mediaType, @Nullable LocalDate publishedOn) {
        Deadline deadline = Deadline.in(limits.time());
        try (Opened opened = Opening.open(document, mediaType, limits, deadline)) {
            return switch (opened) {
                case Closed closed -> Reading.unreadable(closed.why());
                case Printed printed -> printed(printed, publishedOn);
                case Article article -> press.read(article, publishedOn);
            };
        } catch (Unreadable e) {
            return Reading.unreadable(e.why());
        }
    }

    private Reading printed(Printed printed, @Nullable LocalDate publishedOn) {
        try {
            return official.read(printed.pages(), publishedOn).orElseGet(() -> press.read(text(printed), publishedOn));
        } finally {
            pagesRead.add(printed.read().getAsInt());
        }
    }

    /// A council's release, or an article, may come as a PDF.
    private static Article text(Printed printed) {
        return new Article(printed.pages().stream().map(Page::text).collect(Collectors.joining("\n")), null);
    }

    public Abandoned abandoned() {
        return inTime.abandoned();
    }

    /// Of all PDFs so far; pages that nobody asked for are not read.
    public long pagesRead() {
        return pagesRead.sum();
    }

    /// @param listener hears the readings that agreed on each judgement of an official report
    public void onJudgementRead(Consumer<String> listener) {
        official.carriers().tell(listener);
    }

    /// By the readings that agreed, such as `TABLE+HEADINGS`, how many judgements were read so far.
    public Map<String, Long> carriers() {
        return official.carriers().counts();
    }
}
