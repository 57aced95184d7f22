package org.gradewatch.ingest.reading;

import java.time.Duration;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.model.Frameworks;

/// One reader for all tests.
final class Readers {

    static final DocumentReader READER = withLimits(ReadingLimits.usual());

    private Readers() {}

    static DocumentReader withLimits(ReadingLimits limits) {
        return new DocumentReader(ShippedAuthorities.load(), Frameworks.shipped(), limits);
    }

    static ReadingLimits quick() {
        return ReadingLimits.usual().withTime(Duration.ofSeconds(5));
    }
}
