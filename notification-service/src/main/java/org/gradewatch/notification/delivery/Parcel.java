package org.gradewatch.notification.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.gradewatch.notification.delivery.Deliveries.End;
import org.gradewatch.notification.delivery.Deliveries.Ending;
import org.gradewatch.notification.delivery.Deliveries.Leased;

/// What goes out in one mail: one delivery, or several of one person that were gathered. They are
/// taken, tried and settled together.
///
/// @param deliveries in the order of their alerts; the first stands for all
record Parcel(List<Leased> deliveries) {

    /// Those taken, each with the ones that it goes out with.
    static List<Parcel> of(List<Leased> taken) {
        var byFirst = new LinkedHashMap<Long, List<Leased>>();
        for (Leased delivery : taken) {
            Long first = delivery.gatheredIn() == null ? Long.valueOf(delivery.id()) : delivery.gatheredIn();
            byFirst.computeIfAbsent(first, id -> new ArrayList<>()).add(delivery);
        }
        return byFirst.values().stream()
                .map(together -> new Parcel(together.stream()
                        .sorted(Comparator.comparing(Leased::id))
                        .toList()))
                .toList();
    }

    Leased first() {
        return deliveries.getFirst();
    }

    UUID person() {
        return first().person();
    }

    boolean isGathered() {
        return first().gatheredIn() != null;
    }

    /// For a digest, or the end of a burst.
    boolean waited() {
        return isGathered() || !first().atOnce();
    }

    Long[] ids() {
        return deliveries.stream().map(Leased::id).toArray(Long[]::new);
    }

    List<Ending> endings(End end, String detail) {
        return deliveries.stream()
                .map(delivery -> new Ending(delivery.id(), end, detail))
                .toList();
    }
}
