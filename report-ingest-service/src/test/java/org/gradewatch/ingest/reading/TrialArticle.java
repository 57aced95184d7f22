package org.gradewatch.ingest.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradewatch.model.Area;
import org.gradewatch.model.Report;
import org.gradewatch.model.StatedPrevious;

/// An article of the test resources: lines `what: value`, a line of dashes, the text.
///
/// What may be said of each report: `authority`, `overall`, `areas`, `previous`; of two, both with
/// a plus between. `published` is what the sender knows of the day, `day` what is found.
record TrialArticle(String name, Map<String, String> head, String text) {

    private static final String RULE = "---\n";

    static TrialArticle of(Path file) {
        try {
            String all = Files.readString(file);
            int rule = all.indexOf(RULE);
            Map<String, String> head = all.substring(0, rule)
                    .lines()
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
            return new TrialArticle(file.getFileName().toString(), head, all.substring(rule + RULE.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading reading() {
        String published = head.getOrDefault("published", "");
        return Readers.READER.read(
                text.getBytes(StandardCharsets.UTF_8),
                name.endsWith(".html") ? "text/html" : "text/plain",
                published.isEmpty() ? null : LocalDate.parse(published));
    }

    /// What is not said must not be found; except the number of improvements and the day, which are
    /// looked at only where they are said.
    Map<String, String> expected() {
        var expected = new TreeMap<>(head);
        expected.remove("published");
        List.of("authority", "overall", "previous", "areas").forEach(what -> expected.putIfAbsent(what, ""));
        return expected;
    }

    Map<String, String> found(List<Report> reports) {
        var found = new TreeMap<String, String>();
        found.put("authority", each(reports, report -> report.authority().name()));
        found.put("overall", each(reports, report -> word(report.judgements().get(Area.OVERALL))));
        found.put("previous", each(reports, report -> previous(report.statedPrevious())));
        found.put("areas", each(reports, TrialArticle::areas));
        found.put("improvements", each(reports, report -> Objects.toString(report.areasForImprovement(), "")));
        found.put("day", each(reports, report -> Objects.toString(report.publishedOn(), "")));
        found.keySet().retainAll(expected().keySet());
        return found;
    }

    private static String each(List<Report> reports, Function<Report, String> what) {
        return reports.stream().map(what).filter(word -> !word.isEmpty()).collect(Collectors.joining(" + "));
    }

    private static String areas(Report report) {
        return report.judgements().entrySet().stream()
                .filter(judgement -> !judgement.getKey().equals(Area.OVERALL))
                .map(judgement -> word(judgement.getKey()) + ": " + word(judgement.getValue()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String previous(StatedPrevious previous) {
        return previous == null ? "" : (word(previous.grade()) + " " + Objects.toString(previous.year(), "")).strip();
    }

    private static String word(Object word) {
        return word == null ? "" : word.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public String toString() {
        return name.replaceFirst("\\.\\w+$", "").replace('-', ' ');
    }
}
