package org.gradewatch.ingest.reading.official;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.model.Frameworks.Layout;
import org.gradewatch.model.Kind;

/// A report's title, and what its known forms say.
///
/// @param text what stands above the dates of the inspection on the first page, as one line
record Title(String text, Layout layout) {

    private static final Pattern END = Pattern.compile(OnSite.DATES);

    static Title above(String firstPage, Layout layout) {
        Matcher end = END.matcher(firstPage);
        String title = Letters.oneLine(end.find() ? firstPage.substring(0, end.start()) : "");
        return new Title(title.replaceFirst("^\\d+ ", ""), layout);
    }

    /// The names that stand where the first form that fits has `{authority}`; more than one only
    /// where a title is repeated with different names.
    Set<String> names() {
        for (String form : layout.titles()) {
            Matcher found = expression(form).matcher(text);
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

    Kind kind() {
        String title = text.toLowerCase(Locale.ROOT);
        boolean again =
                layout.reinspections().stream().anyMatch(words -> title.contains(words.toLowerCase(Locale.ROOT)));
        return again ? Kind.REINSPECTION : Kind.FULL_INSPECTION;
    }

    private static Pattern expression(String form) {
        String[] around = form.split("\\{authority}", -1);
        return Pattern.compile((around[0].isEmpty() ? "^" : "(?i:" + Pattern.quote(around[0]) + ")")
                + "(\\S.{1,80}?)"
                + (around[1].isEmpty() ? "$" : "(?i:" + Pattern.quote(around[1]) + ")"));
    }
}
