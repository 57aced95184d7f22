package org.gradewatch.rating.page.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A length or a place in a picture, in percent of its width: so it stretches and its text does
/// not.
public record Percent(double value) {

    /// As SVG has it: `33.25%`.
    @Override
    public String toString() {
        return BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
