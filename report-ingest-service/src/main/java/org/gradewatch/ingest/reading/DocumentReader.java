package org.gradewatch.ingest.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Reason;
import org.jspecify.annotations.Nullable;

/// Reads documents. Built once; any number of threads may share it.
public final class DocumentReader {

    private final ReadingLimits limits;

    public DocumentReader(Collection<Authority> authorities, Frameworks frameworks, ReadingLimits limits) {
        this.limits = limits;
    }

    /// @param mediaType as the sender states it, or null: then it is recognised from the bytes
    /// @param publishedOn what the caller knows of the publication; of an official report, what is
    ///     printed goes before it
    public Reading read(byte[] document, @Nullable String mediaType, @Nullable LocalDate publishedOn) {
        if (document.length > limits.bytes()) {
            return Reading.unreadable(new Reason(
                    "TOO_LARGE", "%d bytes (expected: at most %d)".formatted(document.length, limits.bytes())));
        }
        return Reading.held(
                List.of(new Reason("FRAMEWORK_NOT_READ_YET", "no layout is known to this version")), List.of());
    }
}
