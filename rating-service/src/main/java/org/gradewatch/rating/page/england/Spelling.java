package org.gradewatch.rating.page.england;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How names are compared: by their letters, whatever signs and capitals they were written with.
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern KIND_OF_COUNCIL =
            Pattern.compile("^(?:the )?(?:london borough of |royal borough of |borough of |city of |county of )?(.+?)"
                    + "(?: (?:metropolitan )?(?:county|city|borough|district))?(?: council)?$");

    private Spelling() {}

    /// `Southend-on-Sea & Co.` is `southend on sea and co`.
    static String of(String name) {
        String letters = MARKS.matcher(Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("’", "");
        return SIGNS.matcher(letters).replaceAll(" ").strip();
    }

    /// `hull city council` is `hull`.
    static String bare(String spelling) {
        return KIND_OF_COUNCIL.matcher(spelling).replaceFirst("$1");
    }

    /// How many letters must be put in, left out, changed, or swapped with their neighbours.
    static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] line = new int[other.length() + 1];
            line[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                line[j] = Math.min(Math.min(line[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    line[j] = Math.min(line[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = line;
        }
        return last[other.length()];
    }
}
