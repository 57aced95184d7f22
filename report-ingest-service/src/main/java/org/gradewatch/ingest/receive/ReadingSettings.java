package org.gradewatch.ingest.receive;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.gradewatch.ingest.reading.ReadingLimits;
import org.gradewatch.model.Frameworks;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// What reading one document may cost. What is taken at all is read: that limit is
/// `gradewatch.documents.largest`.
///
/// @param pages the longest document
/// @param letters of its text
/// @param unpacked what the streams of a PDF may have, unpacked
/// @param time how long reading may take; then it is abandoned
/// @param abandoned how many abandoned readings may still go on while new ones are begun
/// @param frameworks a folder of frameworks besides the shipped ones, for those to come
@Validated
@ConfigurationProperties("gradewatch.reading")
record ReadingSettings(
        @Min(1) @DefaultValue("300") int pages,
        @Min(1) @DefaultValue("1000000") int letters,
        @NotNull @DefaultValue("64MB") DataSize unpacked,
        @NotNull @DefaultValue("30s") Duration time,
        @Min(1) @DefaultValue("4") int abandoned,
        @Nullable Path frameworks) {

    Frameworks known() {
        return frameworks == null ? Frameworks.shipped() : Frameworks.shipped().with(frameworks);
    }

    ReadingLimits limits(DataSize largest) {
        return new ReadingLimits(
                Math.toIntExact(largest.toBytes()),
                pages,
                letters,
                Math.toIntExact(unpacked.toBytes()),
                time,
                abandoned);
    }
}
