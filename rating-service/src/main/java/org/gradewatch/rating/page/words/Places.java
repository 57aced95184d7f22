package org.gradewatch.rating.page.words;

import java.util.List;
import java.util.Set;

/// Regions and authorities in a sentence.
public final class Places {

    public static final String ENGLAND = "England";

    private static final Set<String> WITHOUT_ARTICLE = Set.of(ENGLAND, "London", "Yorkshire and The Humber");

    private Places() {}

    /// `the South East`, but `London`.
    public static String inText(String region) {
        return WITHOUT_ARTICLE.contains(region) ? region : "the " + region;
    }

    /// `Cumberland and Westmorland and Furness` is two: from two on, each is told apart by a comma
    /// where one of them has an "and" of its own.
    public static String and(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        boolean compound = names.stream().anyMatch(name -> name.contains(" and ") || name.contains(", "));
        String last = names.getLast();
        return String.join(compound ? "; " : ", ", names.subList(0, names.size() - 1))
                + (compound ? "; and " : " and ")
                + last;
    }
}
