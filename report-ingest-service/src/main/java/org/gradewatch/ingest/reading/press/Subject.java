package org.gradewatch.ingest.reading.press;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewatch.model.Kind;
import org.jspecify.annotations.Nullable;

/// What an article, or a sentence of it, is about.
final class Subject {

    /// How many sentences from the beginning say what the article's news is.
    private static final int LEAD = 6;

    private static final Pattern OURS = Pattern.compile(
            "(?i)(?<!(?:member|director|directorate|head|holder|minister|secretary|commissioner|chief|lead) (?:of|for)"
                + " (?:the )?)children's (?:social (?:care|work)|services)|social work\\b|social workers|services for"
                + " (?:vulnerable )?children|child protection services|care services for children|children and"
                + " families services|overall effectiveness");

    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\b(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|pre-?schools?|colleges?|sixth form|fostering"
                    + " (?:agency|service|provider)s?|adoption (?:agency|service)|children's homes?|send|special"
                    + " educational needs|additional needs|disabilities|youth justice|early years|community"
                    + " learning|headteacher|pupils?|childminders?|care"
                    + " homes?|cqc|primary|secondary|grammar|infants?|school improvement|adult"
                    + " (?:education|learning|skills|social care)|apprenticeships?|teacher"
                    + " training|universit(?:y|ies)|youth offending|prison|residential)\\b");

    private static final Pattern INSPECTORATE = Pattern.compile("(?i)\\bofsted\\b");

    private static final Pattern VISIT = Pattern.compile(
            "(?i)\\b(monitoring|focus(?:s)?ed|assurance|joint targeted area) (?:visit|inspection)s?\\b");

    private Subject() {}

    static boolean isInspectorate(List<Sentence> sentences) {
        return sentences.stream()
                .anyMatch(sentence -> INSPECTORATE.matcher(sentence.text()).find());
    }

    static boolean isOurs(Sentence sentence) {
        return OURS.matcher(sentence.text()).find();
    }

    /// Whether it speaks of schools, homes and the like, and not of children's services as well.
    static boolean isOther(Sentence sentence) {
        return OTHER.matcher(sentence.text()).find() && !isOurs(sentence);
    }

    static boolean isMixed(Sentence sentence) {
        return OTHER.matcher(sentence.text()).find() && isOurs(sentence);
    }

    /// The visit that is the article's news, or null.
    static @Nullable Kind visit(List<Sentence> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.number() < LEAD)
                .map(sentence -> VISIT.matcher(sentence.text()))
                .filter(Matcher::find)
                .map(Subject::kind)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Kind> kind(Matcher visit) {
        return Optional.of(
                switch (visit.group(1).toLowerCase(java.util.Locale.ROOT).charAt(0)) {
                    case 'm' -> Kind.MONITORING_VISIT;
                    case 'f' -> Kind.FOCUSED_VISIT;
                    case 'a' -> Kind.ASSURANCE_VISIT;
                    default -> Kind.JTAI;
                });
    }
}
