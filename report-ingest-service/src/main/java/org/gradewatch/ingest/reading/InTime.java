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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads each document in a thread of its own that is abandoned when the time is over, whatever a
/// parser does with the bytes: the caller always gets an answer.
///
/// No thread can be stopped by force, so an abandoned one may go on. While too many do, nothing new
/// is begun.
final class InTime {

    private static final Logger log = LoggerFactory.getLogger(InTime.class);

    /// What work that looks at the deadline itself may need to notice that it has passed.
    private static final Duration GRACE = Duration.ofSeconds(1);

    /// Deep enough for what the libraries' own limits of nesting allow: where a stack overflows
    /// while a class is loaded, that class is of no use to any later document.
    private static final long STACK = 16L * 1024 * 1024;

    private final Duration limit;
    private final Memory memory;
    private final Abandoned abandoned;

    /// @param abandonedAtMost how many abandoned readings may go on while new ones are begun
    InTime(Duration limit, int abandonedAtMost) {
        this.limit = limit;
        this.memory = new Memory(limit);
        this.abandoned = new Abandoned(abandonedAtMost);
    }

    Abandoned abandoned() {
        return abandoned;
    }

    Reading read(Callable<Reading> reading) {
        if (abandoned.areTooMany()) {
            return Reading.unreadable(new Reason(
                    Reading.TOO_BUSY, "%d readings that ran out of time still go on".formatted(abandoned.goingOn())));
        }
        try {
            return memory.use(share -> read(reading, share));
        } catch (OutOfMemoryError e) {
            return Reading.unreadable(new Reason("TOO_LARGE", "it needs more memory than there is"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("reading was interrupted");
        }
    }

    private Reading read(Callable<Reading> reading, Memory.Share share) throws InterruptedException {
        var task = new FutureTask<>(reading);
        Abandoned.Work work = abandoned.unless(() -> {
            task.run();
            share.giveBack();
        });
        start(work, share);
        try {
            return task.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            work.abandon();
            return outOfTime();
        } catch (InterruptedException e) {
            work.abandon();
            throw e;
        } catch (ExecutionException e) {
            return failed(requireNonNull(e.getCause()));
        } finally {
            task.cancel(true);
        }
    }

    private static void start(Runnable work, Memory.Share share) {
        try {
            Thread.ofPlatform().daemon().name("reading").stackSize(STACK).start(work);
        } catch (OutOfMemoryError e) {
            share.giveBack();
            throw e;
        }
    }

    private Reading failed(Throwable cause) {
        switch (cause) {
            case Deadline.Passed _ -> {
                return outOfTime();
            }
            case OutOfMemoryError noMemory -> throw noMemory;
            default -> {
                log.warn("a document could not be read", cause);
                return Reading.unreadable(new Reason("READING_FAILED", String.valueOf(cause)));
            }
        }
    }

    private Reading outOfTime() {
        return Reading.unreadable(
                new Reason("OUT_OF_TIME", "it was not read within %d s".formatted(limit.toSeconds())));
    }
}
