package org.gradewatch.rating.announcement;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gradewatch.model.Rating;
import org.gradewatch.wire.Json;

/// Keeps a rating small enough for one record: first the evidence goes, then all but the strongest
/// documents of each inspection, then the oldest inspections. What is left out stays on the topic
/// of reports.
final class RatingSize {

    static final int LIMIT = 256 * 1024;

    private static final int DOCUMENTS = 20;
    /// More than the parts of any rating take, so that an ordinary one need not be measured.
    private static final int BYTES_OF_AN_INSPECTION = 3_000;

    private static final int BYTES_OF_A_DOCUMENT = 3_000;
    private static final int BYTES_OF_EVIDENCE = 200;
    /// Less than any document takes, so that thousands of them need not be measured either.
    private static final int LEAST_BYTES_OF_A_DOCUMENT = 100;

    private RatingSize() {}

    static Rating within(Rating rating) {
        if (isSmall(rating)) {
            return rating;
        }
        Rating smaller = with(with(rating, RatingSize::withStrongestDocuments), RatingSize::withoutEvidence);
        int bytes = bytes(smaller);
        while (bytes > LIMIT && smaller.inspections().size() > 1) {
            int count = smaller.inspections().size();
            int kept = Math.clamp((long) count * LIMIT / bytes, 1, count - 1);
            smaller = with(smaller, smaller.inspections().subList(0, kept));
            bytes = bytes(smaller);
        }
        return smaller;
    }

    private static boolean isSmall(Rating rating) {
        return mostBytes(rating) < LIMIT || (!isLarge(rating) && bytes(rating) <= LIMIT);
    }

    private static int mostBytes(Rating rating) {
        int bytes = 0;
        for (Rating.Inspection inspection : rating.inspections()) {
            bytes += BYTES_OF_AN_INSPECTION;
            for (Rating.Source document : inspection.documents()) {
                bytes += BYTES_OF_A_DOCUMENT + document.evidence().size() * BYTES_OF_EVIDENCE;
            }
        }
        return bytes;
    }

    private static boolean isLarge(Rating rating) {
        return rating.inspections().stream()
                        .mapToInt(inspection -> inspection.documents().size())
                        .sum()
                > LIMIT / LEAST_BYTES_OF_A_DOCUMENT;
    }

    private static int bytes(Rating rating) {
        return Json.mapper().writeValueAsBytes(rating).length;
    }

    private static Rating with(Rating rating, UnaryOperator<Rating.Inspection> change) {
        return with(rating, rating.inspections().stream().map(change).toList());
    }

    private static Rating with(Rating rating, List<Rating.Inspection> inspections) {
        return new Rating(
                rating.authority(), rating.version(), rating.current(), inspections, rating.reach(), rating.ratedAt());
    }

    private static Rating.Inspection withoutEvidence(Rating.Inspection inspection) {
        return inspection.withDocuments(inspection.documents().stream()
                .map(Rating.Source::withoutEvidence)
                .toList());
    }

    private static Rating.Inspection withStrongestDocuments(Rating.Inspection inspection) {
        return inspection.withDocuments(
                inspection.documents().stream().limit(DOCUMENTS).toList());
    }
}
