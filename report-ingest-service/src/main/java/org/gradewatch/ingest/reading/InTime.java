package org.gradewatch.ingest.reading;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gradewatch.ingest.reading.opened.Deadline;
import org.gradewatch.model.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a document in a thread of its own that is given up when the time is over, whatever a
/// parser does with the bytes: the caller always gets an answer.
final class InTime {

    private static final Logger log = LoggerFactory.getLogger(InTime.class);

    /// What work that looks at the deadline itself may need to notice that it has passed.
    private static final Duration GRACE = Duration.ofSeconds(1);

    private InTime() {}

    static Reading read(Callable<Reading> reading, Duration limit) {
        var task = new FutureTask<>(reading);
        Thread.ofPlatform().daemon().name("reading").start(task);
        try {
            return task.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return outOfTime(limit);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("reading was interrupted");
        } catch (ExecutionException e) {
            return failed(requireNonNull(e.getCause()), limit);
        }
    }

    private static Reading failed(@Nullable Throwable cause, Duration limit) {
        if (cause instanceof Deadline.Passed) {
            return outOfTime(limit);
        }
        if (cause instanceof OutOfMemoryError) {
            return Reading.unreadable(new Reason("TOO_LARGE", "it needs more memory than there is"));
        }
        log.warn("a document could not be read", cause);
        return Reading.unreadable(new Reason("READING_FAILED", String.valueOf(cause)));
    }

    private static Reading outOfTime(Duration limit) {
        return Reading.unreadable(
                new Reason("OUT_OF_TIME", "it was not read within %d s".formatted(limit.toSeconds())));
    }
}
