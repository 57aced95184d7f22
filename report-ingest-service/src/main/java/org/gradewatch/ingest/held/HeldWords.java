package org.gradewatch.ingest.held;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.Report;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What pages say of a held document.
final class HeldWords {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final int NAMED = 3;

    private HeldWords() {}

    /// A moment, for people and for programs.
    ///
    /// @param day `6 February 2024`
    /// @param full `6 February 2024 at 14:05`
    record Moment(String day, String full, String iso) {

        static Moment of(Instant instant) {
            var there = instant.atZone(ENGLAND);
            String day = Wording.day(there.toLocalDate());
            return new Moment(
                    day,
                    day + " at " + CLOCK.format(there),
                    instant.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    /// `Kent: inspection`, as far as that was understood.
    static String name(HeldDocument held) {
        List<String> names = held.reports().stream()
                .map(Report::authority)
                .map(authority -> authority == null ? "authority not known" : authority.name())
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return "Nothing understood yet";
        }
        return Wording.capital(listed(names)) + ": " + kinds(held);
    }

    static String source(HeldDocument held) {
        return switch (held.mediaType()) {
            case "application/pdf" -> "PDF";
            case "application/json" -> "structured report";
            case "text/html" -> "web page";
            case "text/plain" -> "text";
            default -> held.mediaType();
        };
    }

    /// What was decided, by whom, when and why; null while it waits.
    static @Nullable String decision(HeldDocument held) {
        if (held.state() == HeldDocument.State.OPEN) {
            return null;
        }
        String done = held.state() == HeldDocument.State.PUBLISHED ? "Published" : "Discarded";
        return "%s by %s on %s. Why: %s"
                .formatted(done, held.decidedBy(), Moment.of(held.changedAt()).full(), held.why());
    }

    private static String listed(List<String> names) {
        String shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = names.size() - NAMED;
        return more > 0 ? shown + " and " + Wording.count(more, "other", "others") : shown;
    }

    private static String kinds(HeldDocument held) {
        return held.reports().stream()
                .map(report -> Wording.kind(report.kind()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
