package org.gradewatch.notification.webhook.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.post.Lane;
import org.gradewatch.notification.webhook.signature.SigningKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/// Calls the endpoints: leases those for which something is due, sends what they may get, and
/// writes down what they answered. One lane speaks with the database, a batch at a time; the calls
/// themselves wait for nobody.
///
/// At least once: what was under way when the process died is sent again, under the same id and
/// with the same bytes.
public final class Dispatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    /// For calls under way when the process is to end; what is not answered by then goes again.
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    private final Leases leases;
    private final Waiting waiting;
    private final Calling calling;
    private final Settlement settlement;
    private final Allowance allowance;
    private final DispatchSettings settings;
    private final UnderWay underWay = new UnderWay();
    /// As many as there are calls under way, at most.
    private final BlockingQueue<Tried> answered = new LinkedBlockingQueue<>();
    private final List<Tried> unwritten = new ArrayList<>();
    private final AtomicBoolean fresh = new AtomicBoolean();
    private Instant nextRenewal = Instant.MIN;
    private Instant nextLook = Instant.MIN;
    private volatile @Nullable Lane lane;

    Dispatch(
            Leases leases,
            Waiting waiting,
            Calling calling,
            Settlement settlement,
            Allowance allowance,
            DispatchSettings settings) {
        this.leases = leases;
        this.waiting = waiting;
        this.calling = calling;
        this.settlement = settlement;
        this.allowance = allowance;
        this.settings = settings;
    }

    /// There may be something to bring.
    public void wake() {
        fresh.set(true);
        goOn();
    }

    private void goOn() {
        Lane current = lane;
        if (current != null) {
            current.wake();
        }
    }

    private Duration round() {
        boolean wrote = settle();
        renew();
        if (allowance.isStopped()) {
            leases.release(underWay.idle());
            return settings.poll();
        }
        Instant now = Instant.now();
        lookAgain(now);
        int quick = settings.quick() - underWay.quick(now);
        int slow = settings.slow() - underWay.slow(now);
        underWay.hold(leases.take(false, quick, underWay.held()));
        underWay.hold(leases.take(true, slow, underWay.held()));
        List<Message> due = waiting.of(underWay.callable(now), underWay.inHand());
        Map<UUID, List<SigningKey>> keys = calling.keysFor(due);
        due.forEach(underWay::begin);
        calling.call(due, keys, this::hear);
        leases.release(underWay.idle());
        return wrote || !due.isEmpty() ? Duration.ZERO : underWay.nextCall(now, settings.poll());
    }

    /// For what is new, and what is due again; a call under way keeps no other waiting.
    private void lookAgain(Instant now) {
        if (fresh.getAndSet(false) || now.isAfter(nextLook)) {
            underWay.lookAgain();
            nextLook = now.plus(settings.poll());
        }
    }

    private void hear(Tried tried) {
        answered.add(tried);
        goOn();
    }

    /// What could not be written stays for the next round; until then nobody here calls for it
    /// again.
    private boolean settle() {
        answered.drainTo(unwritten);
        if (unwritten.isEmpty()) {
            return false;
        }
        settlement.settle(unwritten);
        unwritten.forEach(tried -> underWay.end(tried.message()));
        unwritten.clear();
        return true;
    }

    private void renew() {
        if (Instant.now().isAfter(nextRenewal)) {
            leases.renew(underWay.held());
            nextRenewal = Instant.now().plus(settings.lease().dividedBy(3));
        }
    }

    @Override
    public void start() {
        if (settings.alone()) {
            leases.freeAll();
        }
        lane = Lane.open("webhooks", this::round);
    }

    @Override
    public void stop() {
        Lane current = lane;
        lane = null;
        if (current != null) {
            current.close();
            finish();
        }
    }

    private void finish() {
        Instant end = Instant.now().plus(LAST_ANSWERS);
        try {
            while (!underWay.inHand().isEmpty() && Instant.now().isBefore(end)) {
                Tried next = answered.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    unwritten.add(next);
                }
                settle();
            }
            leases.release(underWay.all());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOG.warn("webhooks: the last answers could not be written, and these calls go again: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return lane != null;
    }
}
