package org.gradewatch.ingest.reading.worded;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Words and phrases as a data file lists them: whole words, in any case of letters unless the file
/// writes a capital or `=` before them; `*` stands for the rest of a word, or for any one word.
public final class Words {

    private final Pattern any;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Words(List<String> phrases) {
        this.any = Pattern.compile(phrases.isEmpty() ? "(?!)" : expression(phrases));
    }

    /// The words of a data file on the class path, such as `/reading/press-words.yml`.
    public static <T> T shipped(String file, Class<T> form) {
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + ": not on the class path");
            }
            return YAMLMapper.builder().build().readValue(in, form);
        } catch (IOException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    public boolean in(CharSequence text) {
        return any.matcher(text).find();
    }

    /// Whether the text is one of them, the whole of it.
    public boolean is(CharSequence text) {
        return any.matcher(text).matches();
    }

    public boolean begin(CharSequence text) {
        return any.matcher(text).lookingAt();
    }

    public Stream<MatchResult> places(CharSequence text) {
        return any.matcher(text).results();
    }

    /// Whether the text ends with one of them.
    public boolean end(String text) {
        String stripped = text.stripTrailing();
        return places(stripped).anyMatch(place -> place.end() == stripped.length());
    }

    private static String expression(List<String> phrases) {
        return phrases.stream()
                .map(Words::phrase)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"));
    }

    private static String phrase(String phrase) {
        String words = Stream.of(phrase.replaceFirst("^=", "").split(" "))
                .map(Words::word)
                .collect(Collectors.joining("\\s+"));
        boolean anyCase = !phrase.startsWith("=") && phrase.equals(phrase.toLowerCase(Locale.ROOT));
        return anyCase ? "(?i:" + words + ")" : words;
    }

    private static String word(String word) {
        if (word.equals("*")) {
            return "[\\p{L}\\p{N}'-]+";
        }
        return Stream.of(word.split("\\*", -1))
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining("[\\p{L}\\p{N}'-]*"));
    }
}
