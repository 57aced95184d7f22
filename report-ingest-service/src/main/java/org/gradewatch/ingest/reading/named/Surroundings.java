package org.gradewatch.ingest.reading.named;

import java.util.regex.Pattern;

/// The words before and after a name in a text: do they leave it an authority's?
record Surroundings(String text, int start, int end, boolean office) {

    private static final int NEAR = 40;

    /// "Sutton-in-Ashfield" and "Bolton upon Dearne" are other places; "Kent-based" is Kent.
    private static final Pattern LONGER = Pattern.compile(
            "(?i)^[- ](?:in|under|on|upon|by|le|super|cum|next)-?[- ](?:the-)?(?-i:\\p{Lu}).*", Pattern.DOTALL);

    private static final Pattern CAPITAL = Pattern.compile("^(?:'s)? \\p{Lu}.*", Pattern.DOTALL);

    private static final Pattern IN_LAND = Pattern.compile("\\p{Lu}[\\p{L}'-]+, $");

    boolean isAnotherThing() {
        OtherNames names = OtherNames.SHIPPED;
        String before = text.substring(Math.max(0, start - NEAR), start);
        String after = text.substring(end, Math.min(text.length(), end + NEAR));
        return names.places().end(before) && isCapital(before)
                || names.titles().end(before)
                || names.firstNames().end(before) && isCapital(before)
                || LONGER.matcher(after).matches()
                || after.startsWith(", ") && names.lands().begin(after.substring(2))
                || names.clubs().end(text.substring(start, end))
                        && names.players().begin(after.strip())
                || CAPITAL.matcher(after).matches() && !office && isBody(after.strip());
    }

    private static boolean isBody(String after) {
        OtherNames names = OtherNames.SHIPPED;
        String bare = after.startsWith("'s ") ? after.substring(3) : after;
        return names.bodies().begin(bare)
                || !after.startsWith("'s ")
                        && names.clubs().begin(bare)
                        && !names.offices().begin(bare.replaceFirst("^\\S+\\s*", ""))
                || names.clubs().begin(bare) && names.bodies().begin(bare.replaceFirst("^\\S+\\s*", ""));
    }

    /// Whether the authority is meant, not a word nor the land around a town ("Rugby,
    /// Warwickshire").
    boolean isSure(boolean listed) {
        String before = text.substring(0, start);
        return office || !IN_LAND.matcher(before).find() || listed;
    }

    boolean isMereWord() {
        OtherNames names = OtherNames.SHIPPED;
        String name = text.substring(start, end);
        String before = text.substring(0, start);
        boolean byPlace = before.endsWith(" in ")
                || before.endsWith(" for ")
                || before.endsWith(" across ")
                || before.endsWith("services of ")
                || text.startsWith("'s ", end)
                || text.startsWith(" children", end);
        return names.words().is(name)
                && !office
                && !before.endsWith("services in ")
                && (!byPlace || names.neverByPlace().in(name));
    }

    /// The last word before it, "of" aside, begins with a capital.
    private static boolean isCapital(String before) {
        String word = before.strip().replaceFirst("(?i) of$", "");
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(Math.max(word.lastIndexOf(' '), word.lastIndexOf('-')) + 1));
    }
}
