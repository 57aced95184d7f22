package org.gradewatch.ingest.reading;

import java.time.Duration;

/// What one document may cost. Whatever is beyond is unreadable, with a reason that names the
/// limit.
///
/// @param bytes the largest document that is opened at all
/// @param pages the longest one
/// @param time how long opening and reading may take; then it is given up
public record ReadingLimits(int bytes, int pages, Duration time) {

    public ReadingLimits {
        if (bytes < 1 || pages < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "reading limits: %d bytes, %d pages, %s (expected: all above 0)".formatted(bytes, pages, time));
        }
    }

    /// The longest real report has about a hundred pages and three megabytes.
    public static ReadingLimits usual() {
        return new ReadingLimits(20 * 1024 * 1024, 300, Duration.ofSeconds(30));
    }
}
