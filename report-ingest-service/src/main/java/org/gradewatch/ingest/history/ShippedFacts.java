package org.gradewatch.ingest.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.gradewatch.ingest.publish.NotNow;
import org.gradewatch.ingest.publish.Plan;
import org.gradewatch.ingest.publish.Publisher;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Publishes what ships with the product, at every start what is not published yet: first the
/// authorities, then their past outcomes. Until then nobody else may publish.
final class ShippedFacts implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedFacts.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final String SHIPPED = "shipped with Gradewatch";

    private final Publisher publisher;
    private final Authorities authorities;
    private final HistoryTable table;
    private final HistoryLoading loading;
    private final boolean withHistory;
    private volatile boolean running;

    ShippedFacts(
            Publisher publisher,
            Authorities authorities,
            HistoryTable table,
            HistoryLoading loading,
            boolean withHistory) {
        this.publisher = publisher;
        this.authorities = authorities;
        this.table = table;
        this.loading = loading;
        this.withHistory = withHistory;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("shipped-facts").start(this::publishPatiently);
    }

    private void publishPatiently() {
        Duration pause = PAUSE;
        while (running) {
            try {
                publish();
                publisher.open();
                return;
            } catch (NotNow e) {
                LOG.debug("the shipped facts wait: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("the shipped facts cannot be published", e);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void publish() {
        long began = System.nanoTime();
        int changed = publisher.publishFirst(known -> {
            List<Authority> news = authorities.all().stream()
                    .filter(authority -> !known.authorities().has(authority))
                    .toList();
            return new Plan<>(news.size(), news);
        });
        Loaded history = withHistory ? loading.loadFirst(table.read(shipped()), SHIPPED) : Loaded.NOTHING;
        LOG.info(
                "shipped facts: {} of {} authorities and {} of {} past outcomes were new; {} ms",
                changed,
                authorities.all().size(),
                history.published(),
                history.rows(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private static byte[] shipped() {
        try (InputStream in = ShippedFacts.class.getResourceAsStream("/facts/history.csv")) {
            if (in == null) {
                throw new IllegalStateException("facts/history.csv: not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("facts/history.csv", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
