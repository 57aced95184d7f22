package org.gradewatch.model;

import java.util.function.IntPredicate;

/// The forms of what events are made of. They are looked at some hundred times a report, so a loop
/// does it, not a regular expression.
final class Words {

    private static final int LONGEST = 64;

    private Words() {}

    /// A word such as `CHILDREN_IN_CARE` or `ILACS-2018`.
    static void check(String what, String word) {
        if (!isMadeOf(word, Words::isCapitalOrDigit) || !isCapital(word.charAt(0))) {
            throw new IllegalArgumentException(
                    "%s: '%s' (expected: capital letters, digits, '_' and '-', such as HELP_AND_PROTECTION)"
                            .formatted(what, word));
        }
    }

    /// A slug such as `east-surrey`, or a number.
    static boolean isSlug(String word) {
        return isMadeOf(word, letter -> isSmallOrDigit(letter) || letter == '-') && word.charAt(0) != '-';
    }

    static boolean isSha256(String word) {
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i);
            if (!isDigit(letter) && (letter < 'a' || letter > 'f')) {
                return false;
            }
        }
        return word.length() == LONGEST;
    }

    /// Whether each of its letters can stand in a URI, by itself: whether all of them together are
    /// one takes a parser, and its time.
    static boolean isAddress(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!isOfAnAddress(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMadeOf(String word, IntPredicate allowed) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!allowed.test(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// As [java.net.URI] has it: of letters beyond ASCII all but spaces and control characters.
    private static boolean isOfAnAddress(char letter) {
        if (letter > '~') {
            return !Character.isISOControl(letter) && !Character.isSpaceChar(letter);
        }
        return switch (letter) {
            case '"', '<', '>', '\\', '^', '`', '{', '|', '}' -> false;
            default -> letter > ' ';
        };
    }

    private static boolean isCapitalOrDigit(int letter) {
        return isCapital(letter) || isDigit(letter) || letter == '_' || letter == '-';
    }

    private static boolean isSmallOrDigit(int letter) {
        return (letter >= 'a' && letter <= 'z') || isDigit(letter);
    }

    private static boolean isCapital(int letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
