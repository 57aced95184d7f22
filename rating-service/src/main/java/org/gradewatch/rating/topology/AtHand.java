package org.gradewatch.rating.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.rating.announcement.RatingHistory;
import org.jspecify.annotations.Nullable;

/// The long ones of the histories that were folded last, so that the next report on such an
/// authority need not read all of its documents again. No more than a copy of the stores: whoever
/// begins anew begins without. Short ones are sooner read again than kept: what lives a little
/// while is what costs a collector most.
final class AtHand {

    static final int MOST_DOCUMENTS = 10_000;
    static final int LONG = 50;

    private final Map<AuthorityId, RatingHistory> histories = new LinkedHashMap<>(16, 0.75f, true);
    private long documents;

    @Nullable
    RatingHistory get(AuthorityId authority) {
        return histories.get(authority);
    }

    /// Forgets the ones that were used longest ago, but never the one that is put.
    void put(AuthorityId authority, RatingHistory history) {
        forget(authority);
        if (size(history) < LONG) {
            return;
        }
        histories.put(authority, history);
        documents += size(history);
        while (documents > MOST_DOCUMENTS && histories.size() > 1) {
            forget(histories.keySet().iterator().next());
        }
    }

    void forget(AuthorityId authority) {
        RatingHistory gone = histories.remove(authority);
        documents -= gone == null ? 0 : size(gone);
    }

    void clear() {
        histories.clear();
        documents = 0;
    }

    private static int size(RatingHistory history) {
        return history.documents().latest().size();
    }
}
