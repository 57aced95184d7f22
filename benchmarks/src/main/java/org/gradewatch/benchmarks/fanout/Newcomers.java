package org.gradewatch.benchmarks.fanout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.gradewatch.benchmarks.running.Service;

/// People who subscribe while a fan-out is under way, four a second, and how long each waits until
/// the mail server has their confirmation mail.
final class Newcomers implements AutoCloseable {

    private static final long EVERY = 250_000_000;
    private static final long LOOK_EVERY = 50_000_000;

    private final Service service;
    private final String names;
    private final Map<String, Long> asked = new HashMap<>();
    private final List<Double> seconds = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "newcomers");
    private volatile boolean closed;

    Newcomers(Service service, String names) {
        this.service = service;
        this.names = names;
        thread.start();
    }

    private void run() {
        long next = System.nanoTime();
        for (int i = 0; !closed || !asked.isEmpty(); ) {
            if (!closed && System.nanoTime() >= next) {
                next += EVERY;
                String email = names + "-" + i++ + "@example.net";
                asked.put(email, System.nanoTime());
                service.subscribe(email);
            }
            look();
            LockSupport.parkNanos(LOOK_EVERY);
        }
    }

    private void look() {
        service.jdbc()
                .sql("select email from confirmation where mail_state = 'SENT' and email like ?")
                .param(names + "-%")
                .query(String.class)
                .list()
                .forEach(email -> {
                    Long since = asked.remove(email);
                    if (since != null) {
                        seconds.add((System.nanoTime() - since) / 1e9);
                    }
                });
    }

    /// Of those who asked before it was closed.
    @Override
    public void close() {
        closed = true;
        try {
            if (!thread.join(Duration.ofMinutes(2))) {
                throw new IllegalStateException("newcomers without a mail: " + asked.keySet());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int count() {
        return seconds.size();
    }

    double percentile(double share) {
        double[] sorted = seconds.stream().mapToDouble(one -> one).sorted().toArray();
        return sorted[Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
