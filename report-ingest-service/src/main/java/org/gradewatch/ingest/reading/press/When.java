package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.dated.Day;
import org.jspecify.annotations.Nullable;

/// The time that stands with a grade: "rated good in 2019", "two years ago", "last year". What is
/// told from the article's own day on needs that day.
///
/// @param year of what is past, where it is known
record When(Time time, @Nullable Integer year) {

    enum Time {
        /// No time is told.
        UNSAID,
        /// So lately that it is this inspection.
        LATELY,
        PAST,
        /// From then on: "good since 2019".
        LASTING,
        /// Past or lately, or of no time at all.
        UNCLEAR
    }

    static final When UNSAID = new When(Time.UNSAID, null);

    /// How long ago a month may lie that is told as the inspection's or the report's own.
    private static final int DAYS_LATELY = 75;

    private static final String MONTH =
            "(january|february|march|april|may|june|july|august|september|october|november|december)";

    private static final String NUMBER =
            "(one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}|a|an|several|many|some|a few|a couple of|the)";

    /// What may stand between a grade and its time.
    private static final String BY = "['\"]? ?(?:overall )?(?:rating |judge?ment |grade )?"
            + "(?:by (?:\\w+ ){0,2}?(?:ofsted|inspectors|watchdog)s?,? ?)?(?:overall )?,? ?";

    private static final String TIME =
            "(?:(since )?(?:\\(|(?:back )?in |from |of |during |after (?:an|its|their) \\w+ in |(?:an |the |its"
                    + " )?inspection in |in the )?(?:early |late |mid-?|spring |summer |autumn |winter |the )*(?:of"
                    + " )?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:" + MONTH + ",? )?(20\\d\\d)\\b"
                    + "|(?:back )?in " + MONTH + "\\b(?!,? 20)"
                    + "|" + NUMBER + " (?:short )?(year|month|week|decade)s? (?:ago|earlier|before)\\b|(?:in |during"
                    + " )?(last|earlier this|the previous|the same)"
                    + " (year|month|week|spring|summer|autumn|winter|"
                    + MONTH
                    + ")\\b|(when (?:it|they) (?:was|were)|when last \\w+|at (?:its|the|their|our)"
                    + " (?:last|previous)|at the time|last time|previously|in (?:its|the|their|our)"
                    + " (?:last|previous)))";

    private static final Pattern AFTER = Pattern.compile("(?i)^" + BY + TIME);

    private static final Pattern AT_START =
            Pattern.compile("(?i)^['\"]?(?:but |and |just |only |almost |nearly |exactly |it was |that was )*" + TIME);

    private static final Pattern INSPECTION_IN =
            Pattern.compile("(?i)(?:inspection|inspected|report|previously|last (?:visit|time)|last full"
                    + " \\w+)\\b[^.;]{0,25}?\\b(?:in|of|from)(?: \\w+)? (20\\d\\d)\\b");

    private static final Pattern FURTHER_ON =
            Pattern.compile("(?i)^(?:(?!\\b(?:since|first|than|when|after|following|up|down|from(?!"
                    + " ofsted))\\b)[^.;,]){0,70}\\b(?:in|back in)(?: \\w+)? (20\\d\\d)\\b");

    static When after(String text, @Nullable LocalDate day) {
        return found(AFTER, text, day);
    }

    static When atStartOf(String text, @Nullable LocalDate day) {
        return found(AT_START, text, day);
    }

    /// A year further on in the clause: "a good rating for its services in 2019".
    static When furtherOn(String rest, @Nullable LocalDate day) {
        Matcher year = FURTHER_ON.matcher(rest);
        return year.find() && day != null && Integer.parseInt(year.group(1)) < day.getYear()
                ? new When(Time.PAST, Integer.valueOf(year.group(1)))
                : UNSAID;
    }

    /// The year of the inspection of which the words before a grade speak.
    static @Nullable Integer inspectionYear(String before) {
        return INSPECTION_IN
                .matcher(before)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private static When found(Pattern pattern, String text, @Nullable LocalDate day) {
        Matcher time = pattern.matcher(text);
        if (!time.find()) {
            return UNSAID;
        }
        if (time.group(3) != null) {
            boolean since = time.group(1) != null;
            return since ? new When(Time.LASTING, null) : inYear(Integer.parseInt(time.group(3)), time.group(2), day);
        }
        if (time.group(4) != null) {
            return inMonth(time.group(4), day);
        }
        if (time.group(5) != null) {
            return ago(time.group(5), time.group(6), day);
        }
        if (time.group(7) != null) {
            return last(time.group(7), time.group(8), day);
        }
        return new When(
                Time.PAST, inspectionYear(text.substring(time.start(10), Math.min(text.length(), time.end() + 45))));
    }

    private static When inYear(int year, @Nullable String month, @Nullable LocalDate day) {
        if (day == null || year < day.getYear() - 1) {
            return new When(Time.PAST, year);
        }
        if (month != null && year <= day.getYear()) {
            return isLately(LocalDate.of(year, monthNumber(month), 1), day)
                    ? new When(Time.LATELY, null)
                    : new When(Time.PAST, year);
        }
        return year < day.getYear() ? new When(Time.PAST, year) : new When(Time.UNCLEAR, null);
    }

    private static When inMonth(String month, @Nullable LocalDate day) {
        if (day == null) {
            return new When(Time.UNCLEAR, null);
        }
        LocalDate first = day.withMonth(1).withDayOfMonth(1).withMonth(monthNumber(month));
        LocalDate latest = first.isAfter(day) ? first.minusYears(1) : first;
        return isLately(latest, day) ? new When(Time.LATELY, null) : new When(Time.UNCLEAR, null);
    }

    private static boolean isLately(LocalDate firstOfMonth, LocalDate day) {
        return !firstOfMonth.isAfter(day)
                && !firstOfMonth.plusMonths(1).plusDays(DAYS_LATELY).isBefore(day);
    }

    private static When ago(String number, String unit, @Nullable LocalDate day) {
        Integer count = Counted.number(number.toLowerCase(java.util.Locale.ROOT).matches("an?") ? "one" : number);
        if (unit.equalsIgnoreCase("week")) {
            return new When(Time.UNCLEAR, null);
        }
        return count == null || day == null || !unit.equalsIgnoreCase("year")
                ? new When(Time.PAST, null)
                : new When(Time.PAST, day.getYear() - count);
    }

    private static When last(String which, String unit, @Nullable LocalDate day) {
        if (unit.equalsIgnoreCase("year") && which.equalsIgnoreCase("last")) {
            return new When(Time.PAST, day == null ? null : Integer.valueOf(day.getYear() - 1));
        }
        return new When(unit.equalsIgnoreCase("week") ? Time.LATELY : Time.UNCLEAR, null);
    }

    private static int monthNumber(String word) {
        return java.util.Objects.requireNonNull(Day.month(word), word);
    }
}
