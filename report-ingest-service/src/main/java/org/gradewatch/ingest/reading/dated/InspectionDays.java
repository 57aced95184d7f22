package org.gradewatch.ingest.reading.dated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.model.Period;

/// Reads the days on site, in every form that they have been printed in: one day, from day to day
/// with months and years left out, with any dash, in two windows.
public final class InspectionDays {

    /// The longest stay that is believed; the longest real one has 32 days, and 73 with a second
    /// visit in it.
    private static final int LONGEST_STAY = 75;

    private static final String WEEKDAY =
            "(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\\.?,?\\s+)?";

    /// A blank may have been lost before a month or a year.
    private static final Pattern DAY = Pattern.compile("(?i)\\G\\s*" + WEEKDAY
            + "(?:(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})"
            + "|(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:of\\s+)?(?!to\\b|and\\b|until\\b|through\\b)([a-z]{3,9})\\.?"
            + "(?:,?\\s*(\\d{4}))?)?)");

    private static final Pattern UNTIL = Pattern.compile("(?i)\\G\\s*(?:to|until|through|[-‐‑‒–—―─−~])\\s*");

    /// Behind a whole date the next window may begin without a word between them.
    private static final Pattern AND =
            Pattern.compile("(?i)\\G\\s*(?:,?\\s*and|,|;|&)\\s*|\\G(?<=\\d{4})\\s+(?=\\d{1,2}\\W+\\w)");

    private InspectionDays() {}

    /// @return the windows in order; empty when any part of the text is not understood
    public static List<Period> in(String printed) {
        String text = Letters.oneLine(printed);
        var windows = new ArrayList<Day[]>();
        int at = 0;
        while (true) {
            Matcher first = DAY.matcher(text);
            if (!first.find(at)) {
                return List.of();
            }
            Day start = day(first);
            Day end = start;
            at = first.end();
            Matcher until = UNTIL.matcher(text);
            if (until.find(at)) {
                Matcher last = DAY.matcher(text);
                if (!last.find(until.end())) {
                    return List.of();
                }
                end = day(last);
                at = last.end();
            }
            windows.add(new Day[] {start, end});
            Matcher and = AND.matcher(text);
            if (!and.find(at)) {
                return text.substring(at).matches("\\s*\\.?\\s*[\\d*†]?") ? complete(windows) : List.of();
            }
            at = and.end();
        }
    }

    /// From the last window backwards, for each gives what the one before it leaves out.
    private static List<Period> complete(List<Day[]> windows) {
        var periods = new ArrayList<Period>();
        Day later = windows.getLast()[1];
        for (Day[] window : windows.reversed()) {
            Day end = window[1].before(later);
            Day start = window[0].before(end);
            LocalDate from = start.date();
            LocalDate to = end.date();
            if (from == null || to == null || to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_STAY))) {
                return List.of();
            }
            periods.add(new Period(from, to));
            later = start;
        }
        Collections.reverse(periods);
        return inOrder(periods) ? periods : List.of();
    }

    private static boolean inOrder(List<Period> periods) {
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i).start().isAfter(periods.get(i - 1).end())) {
                return false;
            }
        }
        return true;
    }

    private static Day day(Matcher found) {
        if (found.group(1) != null) {
            return new Day(number(found, 1), number(found, 3), number(found, 4));
        }
        return new Day(number(found, 5), Day.month(found.group(6)), found.group(7) == null ? null : number(found, 7));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
