package org.gradewatch.rating.page.england;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.rating.page.Choice;
import org.gradewatch.rating.page.Query;
import org.gradewatch.rating.question.KnownWords;
import org.gradewatch.rating.register.Register.Entry;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What the form over the table offers, and what is chosen in it.
///
/// @param q a part of a name
/// @param sort and `order` are kept while the choice changes
record Choices(
        List<Choice> regions,
        List<Choice> types,
        List<Choice> areas,
        List<Choice> grades,
        String q,
        @Nullable String asOf,
        @Nullable String sort,
        @Nullable String order) {

    static Choices of(Judged then, Query query) {
        return new Choices(
                Choice.of(query, "region", "All of England", words(then, Choices::region), region -> region, r -> r),
                Choice.of(query, "type", "All types", words(then, Choices::type), type -> type, Choices::typeWords),
                Choice.of(query, "area", "Any judgement", KnownWords.areas(), Area::word, Choices::areaWords),
                Choice.of(query, "grade", "Any grade", KnownWords.grades(), Grade::word, Choices::gradeWords),
                query.one("q", ""),
                query.one("asOf"),
                query.one("sort"),
                query.one("order"));
    }

    /// What is asked for, `inadequate, help and protection, London`; empty for all.
    static String inWords(Query query) {
        var words = new ArrayList<String>();
        say(words, query.all("grade"), word -> word.toLowerCase(Locale.UK).replace('_', ' '));
        say(words, query.all("area"), word -> Wording.area(new Area(word.strip().toUpperCase(Locale.ROOT))));
        say(words, query.all("region"), word -> word);
        say(words, query.all("type"), Choices::typeWords);
        say(words, query.all("q"), word -> "named like “" + word.strip() + "”");
        return String.join(", ", words);
    }

    private static void say(List<String> words, @Nullable List<String> given, Function<String, String> form) {
        if (given != null) {
            words.add(String.join(" or ", given.stream().map(form).toList()));
        }
    }

    private static Collection<String> words(Judged then, Function<Entry, String> of) {
        return then.entries().stream().map(of).distinct().sorted().toList();
    }

    private static String region(Entry entry) {
        return entry.authority().ref().region();
    }

    private static String type(Entry entry) {
        return entry.authority().ref().type();
    }

    static String typeWords(String type) {
        return type.replace('_', ' ').replace("london", "London");
    }

    private static String areaWords(Area area) {
        return Wording.capital(Wording.area(area));
    }

    private static String gradeWords(Grade grade) {
        return Wording.capital(Wording.grade(grade));
    }
}
