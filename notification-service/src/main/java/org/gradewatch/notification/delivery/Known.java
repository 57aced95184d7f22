package org.gradewatch.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gradewatch.notification.delivery.Claims.Claim;

/// What was known at a moment of all to whom a batch goes.
final class Known {

    private final long since = System.nanoTime();
    private final Map<Long, Claim> claims;

    Known(Packing packing, List<Parcel> batch) {
        this.claims = packing.known(batch);
    }

    Map<Long, Claim> claims() {
        return claims;
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - since > age.toNanos();
    }
}
