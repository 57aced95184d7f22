package org.gradewatch.rating.inspection;

import java.util.Locale;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Report;

/// What sort of inspection a document reports. Documents of different sorts never speak of one
/// inspection, however close their dates.
///
/// @param suffix what the id of such an inspection ends in; nothing for those that rate
public record Remit(Kind kind, boolean rates, String suffix) implements Comparable<Remit> {

    /// Inspections and re-inspections in full, under a framework that rates authorities. A press
    /// text that names no framework speaks of such a one.
    private static final Remit RATING = new Remit(Kind.FULL_INSPECTION, true, "");

    static Remit of(Report report) {
        boolean earlier = Frameworks.shipped()
                .framework(report.framework())
                .map(framework -> !framework.rates())
                .orElse(false);
        if (report.kind().rates() && !earlier) {
            return RATING;
        }
        String word = report.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Remit(report.kind(), false, "-" + (earlier ? "earlier-" : "") + word);
    }

    @Override
    public int compareTo(Remit other) {
        return suffix.compareTo(other.suffix);
    }
}
