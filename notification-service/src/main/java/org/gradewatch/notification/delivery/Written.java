package org.gradewatch.notification.delivery;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

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
