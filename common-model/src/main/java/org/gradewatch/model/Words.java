package org.gradewatch.model;

import java.util.regex.Pattern;

/// The form of the words that events use: `CHILDREN_IN_CARE`, `ILACS-2018`.
final class Words {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_-]{0,63}");

    private Words() {}

    static void check(String what, String word) {
        if (!FORM.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "%s: '%s' (expected: capital letters, digits, '_' and '-', such as HELP_AND_PROTECTION)"
                            .formatted(what, word));
        }
    }
}
