package org.gradewatch.ingest.reading.press;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradewatch.ingest.reading.named.AuthorityNames;
import org.gradewatch.ingest.reading.named.Mention;
import org.gradewatch.model.Authority;
import org.jspecify.annotations.Nullable;

/// Which authorities an article names, and where.
///
/// @param times how often each is named, the first named first
/// @param unclear a name that passed from one authority to another, with nothing to tell which is
///     meant
record Mentioned(
        Map<Authority, Integer> times,
        Map<Sentence, Set<Authority>> inSentence,
        @Nullable String unclear) {

    /// Names that are also words, or another body: they need their office beside them.
    private static final Set<String> AMBIGUOUS = Set.of("reading", "bury", "westminster");

    static Mentioned in(List<Sentence> sentences, AuthorityNames names, @Nullable LocalDate day) {
        var times = new LinkedHashMap<Authority, Integer>();
        var places = new LinkedHashMap<Sentence, Set<Authority>>();
        String unclear = null;
        for (Sentence sentence : sentences) {
            var here = new LinkedHashSet<Authority>();
            for (Mention mention : names.mentions(sentence.text())) {
                List<Authority> meant = AuthorityNames.existing(mention.candidates(), day);
                if (meant.size() == 1 && isMeant(mention, sentence.text())) {
                    times.merge(meant.getFirst(), 1, Integer::sum);
                    here.add(meant.getFirst());
                } else if (meant.size() != 1) {
                    unclear = sentence.text().substring(mention.start(), mention.end());
                }
            }
            places.put(sentence, here);
        }
        return new Mentioned(times, places, unclear);
    }

    private static boolean isMeant(Mention mention, String text) {
        String word = text.substring(mention.start(), mention.end()).toLowerCase(java.util.Locale.ROOT);
        String before = text.substring(0, mention.start());
        return !AMBIGUOUS.contains(word)
                || mention.withOffice()
                || before.endsWith(" in ") && !word.equals("westminster");
    }

    Set<Authority> in(Sentence sentence) {
        return inSentence.getOrDefault(sentence, Set.of());
    }

    List<Authority> all() {
        return List.copyOf(times.keySet());
    }
}
