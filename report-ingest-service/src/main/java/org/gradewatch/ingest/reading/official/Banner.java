package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Area;

/// Reads the sentences that give a grade on the first page, and again where they open a summary:
/// "Children's services in Luton are good".
final class Banner {

    /// A name, and nothing that could make another sentence of it.
    private static final String AUTHORITY = "(?:(?!\\b(?:is|are|was|were|have|has|had|which|that)\\b)[^.:;]){2,90}?";

    private static final String VERB = "(?:(?:is|are)\\s+|(?=(?i:requires?)\\s))";

    /// What may follow where the sentence opens a summary inside the report.
    private static final String END = "(?=\\s*(?:[.:]|because\\b))";

    private Banner() {}

    static List<Finding> read(List<Page> pages, Map<Area, List<String>> forms, PrintedGrades grades) {
        var findings = new ArrayList<Finding>();
        forms.forEach((area, sentences) -> sentences.forEach(form -> {
            String sentence = "\\b" + expression(form, grades);
            Pattern onTheFirstPage = Pattern.compile(sentence);
            Pattern inside = Pattern.compile(sentence + END);
            for (Page page : pages) {
                boolean first = page.number() == 1;
                Matcher found = (first ? onTheFirstPage : inside).matcher(page.text());
                int from = 0;
                while (found.find(from)) {
                    boolean counts = first || opensAt(found.start(), page.text());
                    if (counts) {
                        findings.add(new Finding(
                                area, grades.of(found.group(1)).orElseThrow(), page.number(), found.group()));
                    }
                    from = counts ? found.end() : found.start() + 1;
                }
            }
        }));
        return findings;
    }

    /// Whether a sentence begins there: a line, or what follows a full stop or a colon. Asked of
    /// what was found: an expression that begins with this would be tried at every letter.
    private static boolean opensAt(int start, String text) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || "\n.:".indexOf(text.charAt(before)) >= 0;
    }

    private static String expression(String form, PrintedGrades grades) {
        var expression = new StringBuilder();
        for (String word : form.split(" ")) {
            expression.append(
                    switch (word) {
                        case "{authority}" -> AUTHORITY + "\\s+";
                        case "{grade}" -> VERB + "(" + grades.anyCase() + ")(?![\\w-])";
                        default -> Labels.expression(List.of(word)) + "\\s+";
                    });
        }
        return expression.toString();
    }
}
