package org.gradewatch.rating.topology;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.gradewatch.model.Rating;
import org.gradewatch.wire.EventSerde;
import org.gradewatch.wire.Topics;

/// A rating as it was written last, still as bytes: every instance keeps all of them, each again
/// after every report, and hardly one is ever looked at.
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record FormerRating(byte[] bytes) {

    private static final Deserializer<Rating> READING = new EventSerde<>(Rating.class).deserializer();

    static Serde<FormerRating> serde() {
        return Serdes.serdeFrom(
                (_, rating) -> rating == null ? null : rating.bytes(),
                (_, bytes) -> bytes == null ? null : new FormerRating(bytes));
    }

    /// @throws org.apache.kafka.common.errors.SerializationException when it is none
    Rating rating() {
        return READING.deserialize(Topics.RATINGS.name(), bytes);
    }
}
