package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What a courier did last, and whether it is written down.
final class Written {

    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    /// Whoever does something waits first for what was done before.
    void later(CompletableFuture<Void> writing) {
        last = writing;
    }

    void await() {
        await(last);
    }

    /// Whether it is written down by then.
    boolean isWithin(Duration patience) {
        try {
            last.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            // To be seen by whoever awaits it.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void await(CompletableFuture<Void> writing) {
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before it was written down", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        }
    }
}
