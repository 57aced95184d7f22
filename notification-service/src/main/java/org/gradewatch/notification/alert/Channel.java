package org.gradewatch.notification.alert;

import java.util.List;
import org.gradewatch.model.RatingChanged;

/// Another way than mail by which changes are told, with rules of its own on who hears of them.
public interface Channel {

    /// Writes down to whom it goes, in the transaction of the alert.
    void tell(Telling telling);

    /// @param moment wishes count as they were then
    /// @param news decides, with a wish, whether it is told; may be none
    /// @param thoseTold whether everyone hears of it who was told of the inspection
    /// @param toldBy earlier alerts on the inspection
    record Telling(
            long sequence, long moment, RatingChanged change, List<News> news, boolean thoseTold, List<Long> toldBy) {}
}
