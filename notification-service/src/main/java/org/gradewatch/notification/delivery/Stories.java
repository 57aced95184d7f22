package org.gradewatch.notification.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gradewatch.notification.alert.Alerts;
import org.gradewatch.notification.alert.Alerts.Alert;
import org.gradewatch.notification.letter.Letters;
import org.gradewatch.notification.letter.Letters.Story;
import org.springframework.dao.DataAccessException;

/// The alerts whose mails go out just now, and the part of their letters that is the same for
/// everyone: told anew to some, told again to others.
final class Stories {

    private static final int MOST = 200;

    private final Alerts alerts;
    private final Letters letters;
    private final Map<Long, Told> bySequence = new ConcurrentHashMap<>();

    Stories(Alerts alerts, Letters letters) {
        this.alerts = alerts;
        this.letters = letters;
    }

    /// @param anew for those who hear of the inspection for the first time
    /// @param again for those who heard of it before: what was said then is put right
    record Told(Alert alert, Story anew, Story again) {}

    Told of(long sequence) {
        if (bySequence.size() > MOST) {
            bySequence.clear();
        }
        return bySequence.computeIfAbsent(sequence, this::load);
    }

    /// Empty where [#of] says what is wrong with it.
    Optional<Told> ifTellable(long sequence) {
        try {
            return Optional.of(of(sequence));
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Told load(long sequence) {
        Alert alert = alerts.find(sequence)
                .orElseThrow(() -> new IllegalStateException("no alert with sequence " + sequence));
        return new Told(
                alert,
                letters.story(alert.change(), Map.of()),
                letters.story(alert.change(), alerts.disclosed(alert.toldBy())));
    }
}
