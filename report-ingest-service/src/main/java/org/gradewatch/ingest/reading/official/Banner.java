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
            String sentence = expression(form, grades);
            Pattern onTheFirstPage = Pattern.compile("\\b" + sentence);
            Pattern inside = Pattern.compile("(?m)(?:^|(?<=[.:]))[ ]*" + sentence + END);
            for (Page page : pages) {
                Matcher found = (page.number() == 1 ? onTheFirstPage : inside).matcher(page.text());
                while (found.find()) {
                    findings.add(
                            new Finding(area, grades.of(found.group(1)).orElseThrow(), page.number(), found.group()));
                }
            }
        }));
        return findings;
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
