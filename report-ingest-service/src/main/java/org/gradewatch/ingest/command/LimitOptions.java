package org.gradewatch.ingest.command;

import java.time.Duration;
import org.gradewatch.ingest.reading.ReadingLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What one document may cost.
final class LimitOptions {

    @Option(
            names = "--most-megabytes",
            paramLabel = "N",
            description = "the largest document that is read (default: 50)")
    private @Nullable Integer megabytes;

    @Option(names = "--most-pages", paramLabel = "N", description = "the longest document that is read (default: 300)")
    private @Nullable Integer pages;

    @Option(
            names = "--most-seconds",
            paramLabel = "N",
            description = "how long reading a document may take (default: 30)")
    private @Nullable Integer seconds;

    /// @throws IllegalArgumentException when one of them is not above 0
    /// @throws ArithmeticException when one is beyond any file
    ReadingLimits limits() {
        ReadingLimits limits = ReadingLimits.usual();
        limits = megabytes == null ? limits : limits.withBytes(Math.multiplyExact(megabytes, 1024 * 1024));
        limits = pages == null ? limits : limits.withPages(pages);
        return seconds == null ? limits : limits.withTime(Duration.ofSeconds(seconds));
    }
}
