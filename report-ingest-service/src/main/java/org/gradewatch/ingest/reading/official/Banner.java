package org.gradewatch.ingest.reading.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.Labels;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.opened.Letters;
import org.gradewatch.ingest.reading.opened.Page;
import org.gradewatch.model.Area;

/// Reads the sentences of the first page that give a grade: "Children's services in Luton are
/// good".
final class Banner {

    /// A name, and nothing that could make another sentence of it.
    private static final String AUTHORITY = "(?:(?!\\b(?:is|are|was|were|have|has|had|which|that)\\b)[^.:;]){2,90}?";

    private static final String VERB = "(?:(?:is|are)\\s+|(?=(?i:requires?)\\s))";

    private Banner() {}

    static List<Finding> read(Page first, Map<Area, List<String>> forms, PrintedGrades grades) {
        var findings = new ArrayList<Finding>();
        String text = Letters.oneLine(first.text());
        forms.forEach((area, sentences) -> sentences.forEach(form -> {
            Matcher sentence = expression(form, grades).matcher(text);
            while (sentence.find()) {
                findings.add(new Finding(
                        area, grades.of(sentence.group(1)).orElseThrow(), first.number(), sentence.group()));
            }
        }));
        return findings;
    }

    private static Pattern expression(String form, PrintedGrades grades) {
        var expression = new StringBuilder("\\b");
        for (String word : form.split(" ")) {
            expression.append(
                    switch (word) {
                        case "{authority}" -> AUTHORITY + "\\s+";
                        case "{grade}" -> VERB + "(" + grades.anyCase() + ")(?![\\w-])";
                        default -> Labels.expression(List.of(word)) + "\\s+";
                    });
        }
        return Pattern.compile(expression.toString());
    }
}
