package org.gradewatch.ingest.reading.official;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.opened.Letters;

/// The name in a report's title, by the title's known forms.
final class Title {

    private static final Pattern END = Pattern.compile("(?i)inspection dates?\\b");

    private Title() {}

    /// What stands above the dates of the inspection on the first page, as one line.
    static String above(String firstPage) {
        Matcher end = END.matcher(firstPage);
        String title = Letters.oneLine(end.find() ? firstPage.substring(0, end.start()) : "");
        return title.replaceFirst("^\\d+ ", "");
    }

    /// The names that stand where the first form that fits has `{authority}`; more than one only
    /// where a title is repeated with different names.
    static Set<String> names(String title, List<String> forms) {
        for (String form : forms) {
            Matcher found = expression(form).matcher(title);
            var names = new LinkedHashSet<String>();
            while (found.find()) {
                names.add(found.group(1).strip());
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return Set.of();
    }

    private static Pattern expression(String form) {
        String[] around = form.split("\\{authority}", -1);
        return Pattern.compile((around[0].isEmpty() ? "^" : "(?i:" + Pattern.quote(around[0]) + ")")
                + "(\\S.{1,80}?)"
                + (around[1].isEmpty() ? "$" : "(?i:" + Pattern.quote(around[1]) + ")"));
    }
}
