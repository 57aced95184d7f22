package org.gradewatch.ingest.reading.official;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.ingest.reading.graded.PrintedGrades;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.model.Authority;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// What the report's own words say of the judgement before: "since the last inspection in 2014,
/// when services were judged to be good". Year and grade come from one clause, which speaks of this
/// authority and of all its services; silent otherwise.
final class PreviousJudgement {

    private static final Pattern SINCE =
            Pattern.compile("(?i)since (?:the|its|their) (?:last|previous)(?: [\\w'-]+){0,3}?"
                    + " inspection\\b((?:[^.,;(]|\\([^)]{1,20}\\)){0,80}?"
                    + "(?:, (?:in|of|during) (?:\\p{L}+ )?)?)\\b(20[0-4]\\d)\\b([^.;]{0,160})");

    /// A visit, or an inspection together with others, that gave no grade.
    private static final Pattern UNGRADED =
            Pattern.compile("(?i)joint targeted|jtai|focused visit|monitoring visit|send\\b|special educational");

    /// What is a part of the services only, or was inspected by itself in earlier years.
    private static final Pattern PART =
            Pattern.compile("(?i)safeguarding|looked after|looked-after|in care|care leavers|help and protection|child"
                    + " protection|protection of|leaders|adoption|fostering|early help|arrangements");

    private final Pattern judged;
    private final PrintedGrades grades;
    private final AuthorityNames names;

    PreviousJudgement(PrintedGrades grades, AuthorityNames names) {
        this.grades = grades;
        this.names = names;
        this.judged = Pattern.compile("(?i)^,? (?:when|where)\\b([^,]{0,90}?)\\b(?:judged|rated|graded|judgement was"
                + "|effectiveness was)(?: overall)?(?: to be| as| to)?(?: overall)?\\s+['\"“]?("
                + grades.anyCase() + ")\\b");
    }

    /// @param start of this inspection: what is stated of a later year is not the one before
    @Nullable
    StatedPrevious in(Front front, @Nullable Authority authority, @Nullable LocalDate start) {
        Matcher since = SINCE.matcher(front.text());
        if (authority == null || start == null || !since.find()) {
            return null;
        }
        int year = Integer.parseInt(since.group(2));
        String clause = since.group();
        if (year > start.getYear() || UNGRADED.matcher(clause).find() || namesAnother(clause, authority)) {
            return null;
        }
        if (PART.matcher(since.group(1)).find()) {
            return null;
        }
        Matcher grade = judged.matcher(since.group(3));
        boolean isOfAll = grade.find() && !PART.matcher(grade.group(1)).find();
        return new StatedPrevious(isOfAll ? grades.of(grade.group(2)).orElse(null) : null, year);
    }

    private boolean namesAnother(String clause, Authority authority) {
        return names.mentions(clause).stream()
                .anyMatch(mention -> mention.candidates().stream()
                        .noneMatch(candidate ->
                                candidate.ref().id().equals(authority.ref().id())));
    }
}
