package org.gradewatch.ingest.reading.official;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradewatch.ingest.reading.dated.InspectionDays;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Frameworks.Layout;
import org.gradewatch.model.Period;
import org.jspecify.annotations.Nullable;

/// When was it? The days on site and the day of publication, as the first pages print them.
final class OnSite {

    /// What stands before the days on site, and below the title.
    static final String DATES =
            "(?i)\\b(?:inspection\\s+dates?|dates?(?:\\(s\\))?\\s+of\\s+(?:the\\s+)?inspection)\\b(?:\\(s\\))?\\s*[:;–-]?\\s*(?:from\\s+)?";

    private static final Pattern LINE =
            Pattern.compile(DATES + "([^\\n]*\\d{4})[ ]*\\n(?![ ]*(?:\\d|and\\b|to\\b|until\\b|[-–—&,]))");

    /// How many days before the printed day of publication the caller's may lie: some were put
    /// on the site a few days early.
    private static final int EARLY = 31;

    private final Page first;
    private final Front front;
    private final Layout layout;
    private final Doubts doubts;

    OnSite(List<Page> pages, Front front, Layout layout, Doubts doubts) {
        this.first = pages.getFirst();
        this.front = front;
        this.layout = layout;
        this.doubts = doubts;
    }

    List<Period> windows() {
        String days = between();
        List<Period> windows = InspectionDays.in(days);
        if (windows.isEmpty()) {
            windows = InspectionDays.in(onItsLine());
        }
        if (windows.isEmpty()) {
            doubts.add("NO_DATE", "inspection dates '%s' (expected: such as 5 to 16 December 2022)", days);
        }
        return windows;
    }

    private String between() {
        Matcher printed = Pattern.compile(DATES + "(.{4,120}?)\\s*(?=" + whatFollows() + ")")
                .matcher(front.text());
        return printed.find() ? printed.group(1) : "";
    }

    /// Where something unknown follows: the rest of the line, unless the next goes on with days.
    private String onItsLine() {
        Matcher printed = LINE.matcher(first.text());
        return printed.find() ? printed.group(1).strip() : "";
    }

    private String whatFollows() {
        Stream<String> banners = layout.banners().values().stream()
                .flatMap(List::stream)
                .map(form -> form.substring(0, form.indexOf('{')).strip());
        return Stream.of(layout.lead().stream(), layout.published().stream(), banners, Stream.of("Judgement"))
                .flatMap(words -> words)
                .map(words -> Labels.expression(List.of(words)) + "\\b")
                .collect(Collectors.joining("|"));
    }

    /// The caller knows when the file was put on the site; what is printed counts where he does not
    /// say, and contradicts him only where he is far too early.
    @Nullable
    LocalDate publishedOn(@Nullable LocalDate said, List<Period> windows) {
        LocalDate printed = printed();
        LocalDate last = windows.isEmpty() ? null : windows.getLast().end();
        LocalDate day = said == null ? printed : said;
        if (day != null && last != null && day.isBefore(last)) {
            doubts.add("DATE_CONTRADICTION", "published on %s, inspected until %s", day, last);
        } else if (said != null && printed != null && said.isBefore(printed.minusDays(EARLY))) {
            doubts.add("DATE_CONTRADICTION", "published on %s, but it prints %s", said, printed);
        }
        return day;
    }

    private @Nullable LocalDate printed() {
        for (String words : layout.published()) {
            Matcher day = Pattern.compile(
                            Labels.expression(List.of(words)) + "\\s*:?\\s*(\\d{1,2}\\w{0,2} \\p{L}{3,9} \\d{4})\\b")
                    .matcher(front.text());
            if (day.find()) {
                List<Period> days = InspectionDays.in(day.group(1));
                return days.isEmpty() ? null : days.getFirst().start();
            }
        }
        return null;
    }
}
