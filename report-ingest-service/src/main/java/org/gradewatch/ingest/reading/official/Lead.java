package org.gradewatch.ingest.reading.official;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Frameworks.Layout;
import org.jspecify.annotations.Nullable;

/// Who led it? A name on the line that says so, without titles and offices.
final class Lead {

    private static final String PARTICLE = "(?:de|da|di|du|la|le|van|von|der|den|al|el|ap)";
    private static final String WORD = "(?:\\p{Lu}(?:['.]?[\\p{L}-]+)*\\.?|" + PARTICLE + ")";
    private static final String NAME = "\\p{Lu}(?:['.]?[\\p{L}-]+)*\\.?(?:[ ]+" + WORD + "){0,3}[ ]+\\p{Lu}[\\p{L}'-]+";

    /// What follows a name and is none of it.
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)\\s*(?:,|\\(|;|[–—]|\\b(?:HMI|SHMI|(?:senior |regional )?(?:his|her) majesty|senior|ofsted"
                    + "|regional|social care|deputy|report author|judgements?|inspectors?|team)\\b).*");

    private static final Pattern NAMES = Pattern.compile(NAME + "(?:(?:,| and| &) " + NAME + ")*");

    private Lead() {}

    static @Nullable String in(List<Page> pages, Layout layout) {
        Pattern line = Pattern.compile("(?im)(?<!deputy )" + Labels.expression(layout.lead()) + "\\b[ ]*:?[ ]*(.*)$");
        for (Page page : pages) {
            Matcher found = line.matcher(page.text());
            while (found.find()) {
                String name =
                        OFFICE.matcher(found.group(1)).replaceFirst("").strip().replaceAll(" +", " ");
                if (NAMES.matcher(name).matches()) {
                    return name;
                }
            }
        }
        return null;
    }
}
