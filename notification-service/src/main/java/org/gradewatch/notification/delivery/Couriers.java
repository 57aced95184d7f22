package org.gradewatch.notification.delivery;

import java.util.ArrayList;
import java.util.List;
import org.gradewatch.notification.NotificationMeters;
import org.gradewatch.notification.allowance.Allowance;
import org.gradewatch.notification.post.Lane;
import org.gradewatch.notification.post.MailServer;
import org.gradewatch.notification.post.SmtpLine;
import org.springframework.context.SmartLifecycle;

/// All the couriers of this process, each in its lane, and the lane that renews their leases.
final class Couriers implements SmartLifecycle {

    private final Deliveries deliveries;
    private final Doubts doubts;
    private final Packing packing;
    private final MailServer server;
    private final Allowance allowance;
    private final Returning returning;
    private final NotificationMeters meters;
    private final DeliverySettings settings;
    private final List<AutoCloseable> open = new ArrayList<>();
    private volatile boolean running;

    Couriers(
            Deliveries deliveries,
            Doubts doubts,
            Packing packing,
            MailServer server,
            Allowance allowance,
            Returning returning,
            NotificationMeters meters,
            DeliverySettings settings) {
        this.deliveries = deliveries;
        this.doubts = doubts;
        this.packing = packing;
        this.server = server;
        this.allowance = allowance;
        this.returning = returning;
        this.meters = meters;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        if (settings.alone()) {
            deliveries.freeAll();
        }
        var lookout = new Lookout(settings.poll());
        var settling = new Settling(deliveries, meters, settings.lanes());
        for (int i = 1; i <= settings.lanes(); i++) {
            SmtpLine line = server.line();
            var bringing = new Bringing(deliveries, packing, line, returning, settling, meters, settings);
            var courier = new Courier(deliveries, lookout, doubts, packing, bringing, settling, allowance, settings);
            open.add(Lane.open("courier-" + i, () -> courier.round(() -> !running)));
            open.add(line);
        }
        open.add(settling);
        open.add(Lane.open("lease-renewal", () -> {
            deliveries.renew();
            deliveries.unpark();
            return settings.lease().dividedBy(3);
        }));
    }

    /// Every courier finishes the mail in its hand and gives back the rest.
    @Override
    public void stop() {
        running = false;
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (Exception e) {
                throw new IllegalStateException("a courier did not stop", e);
            }
        }
        open.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
