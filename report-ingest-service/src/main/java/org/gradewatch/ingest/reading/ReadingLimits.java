package org.gradewatch.ingest.reading;

import java.time.Duration;

/// What one document may cost. Whatever is beyond is unreadable, with a reason that names the
/// limit.
///
/// @param bytes the largest document that is opened at all
/// @param pages the longest one
/// @param letters how many its text has at most
/// @param unpacked how many bytes its streams have at most, without what they are packed with
/// @param time how long opening and reading may take; then it is abandoned
/// @param abandoned how many abandoned readings may still go on while new ones are begun
public record ReadingLimits(int bytes, int pages, int letters, int unpacked, Duration time, int abandoned) {

    private static final int MEGABYTE = 1024 * 1024;

    public ReadingLimits {
        if (bytes < 1
                || pages < 1
                || letters < 1
                || unpacked < 1
                || abandoned < 1
                || time.isNegative()
                || time.isZero()) {
            throw new IllegalArgumentException(
                    "reading limits: %d bytes, %d pages, %d letters, %d bytes unpacked, %s, %d abandoned (expected: all above 0)"
                            .formatted(bytes, pages, letters, unpacked, time, abandoned));
        }
    }

    /// The longest real report has about a hundred pages and three megabytes.
    public static ReadingLimits usual() {
        return new ReadingLimits(50 * MEGABYTE, 300, 1_000_000, 64 * MEGABYTE, Duration.ofSeconds(30), 4);
    }

    public ReadingLimits withBytes(int most) {
        return new ReadingLimits(most, pages, letters, unpacked, time, abandoned);
    }

    public ReadingLimits withPages(int most) {
        return new ReadingLimits(bytes, most, letters, unpacked, time, abandoned);
    }

    public ReadingLimits withUnpacked(int most) {
        return new ReadingLimits(bytes, pages, letters, most, time, abandoned);
    }

    public ReadingLimits withTime(Duration most) {
        return new ReadingLimits(bytes, pages, letters, unpacked, most, abandoned);
    }
}
