package org.gradewatch.ingest.receive;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.model.DocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/// What comes with a request, each value checked with a message that names it.
public final class Given {

    public static final int LONGEST_SENTENCE = 2000;

    private static final int LONGEST_ADDRESS = 2000;

    private Given() {}

    public static @Nullable LocalDate day(String what, @Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given.strip());
        } catch (DateTimeParseException e) {
            throw new Rejected("%s: '%s' (expected: a day such as 2018-09-04)".formatted(what, given));
        }
    }

    /// Only addresses that a page may link to.
    public static @Nullable URI address(String what, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            URI uri = URI.create(given.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && given.length() <= LONGEST_ADDRESS) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new Rejected("%s: '%s' (expected: an address that begins with http:// or https://)"
                .formatted(what, given.substring(0, Math.min(200, given.length()))));
    }

    public static DocumentId documentId(String given) {
        try {
            return new DocumentId(given);
        } catch (IllegalArgumentException e) {
            throw new Rejected(String.valueOf(e.getMessage()));
        }
    }

    public static String sentence(String what, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new Rejected("%s is missing (expected: a sentence, for the record)".formatted(what));
        }
        if (given.length() > LONGEST_SENTENCE) {
            throw new Rejected(
                    "%s has %d characters (expected: at most %d)".formatted(what, given.length(), LONGEST_SENTENCE));
        }
        return given.strip();
    }

    public static boolean isReviewer(Authentication sender) {
        return sender.getAuthorities().stream().anyMatch(scope -> "SCOPE_reports:review".equals(scope.getAuthority()));
    }
}
