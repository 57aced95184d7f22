package org.gradewatch.rating.page.change;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Direction;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.rating.following.ChangeLog;
import org.gradewatch.rating.following.ChangeLog.Sequenced;
import org.gradewatch.rating.following.ChangeQuestion;
import org.gradewatch.rating.page.Choice;
import org.gradewatch.rating.page.Day;
import org.gradewatch.rating.page.Query;
import org.gradewatch.rating.question.Asked;
import org.gradewatch.rating.question.KnownWords;
import org.gradewatch.rating.register.Register;
import org.gradewatch.wording.Headline;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What the list of changes says, newest first, ready to print.
///
/// @param words how many there are
/// @param newer the page before this one; absent on the first
/// @param older the page after this one; absent on the last
/// @param feed the same as a feed, for programs, and as a stream
/// @param sequence of the last change that could be in the page; what comes after it is new
record ChangesView(
        String title,
        String words,
        List<Item> items,
        @Nullable String newer,
        @Nullable String older,
        Choices choices,
        String feed,
        String json,
        long sequence) {

    private static final int SHOWN = 25;

    static final List<String> ASKS = List.of("authority", "region", "area", "direction", "before");

    /// @param published the report's day, where one is known
    record Item(
            String headline,
            String href,
            String reason,
            boolean provisional,
            @Nullable Day published,
            Day announced) {}

    record Choices(List<Choice> authorities, List<Choice> regions, List<Choice> areas, List<Choice> directions) {}

    static ChangesView of(ChangeLog changes, Register register, Query query) {
        long last = changes.last();
        Predicate<RatingChanged> wanted = question(query).wanted(register);
        String asked = query.one("before");
        long before = asked == null ? last + 1 : Asked.number("before", asked, 1, Long.MAX_VALUE);
        List<Sequenced> shown = changes.before(Math.min(before, last + 1), wanted)
                .limit(SHOWN + 1L)
                .toList();
        List<Sequenced> items = shown.subList(0, Math.min(SHOWN, shown.size()));
        Query filters = query.without("before");
        long all = changes.before(last + 1, wanted).count();
        return new ChangesView(
                "What changed",
                words(all, filters),
                items.stream().map(ChangesView::item).toList(),
                asked == null ? null : newer(changes, wanted, before, filters),
                shown.size() > SHOWN
                        ? filters.with("before", items.getLast().sequence()).on("/rating-changes")
                        : null,
                choices(register, query),
                filters.on("/rating-changes.atom"),
                filters.on("/rating-changes"),
                last);
    }

    private static ChangeQuestion question(Query query) {
        return new ChangeQuestion(
                query.all("authority"), query.all("region"), query.all("area"), query.all("direction"));
    }

    private static String words(long all, Query filters) {
        String announcements = Wording.count(all, "announcement", "announcements");
        return filters.given().isEmpty()
                ? announcements + " so far, in the order in which Gradewatch made them, newest first."
                : announcements + " with what you chose, newest first.";
    }

    private static String newer(ChangeLog changes, Predicate<RatingChanged> wanted, long before, Query filters) {
        List<Sequenced> newer = changes.all(change -> wanted.test(change))
                .filter(change -> change.sequence() >= before)
                .limit(SHOWN + 1L)
                .toList();
        return newer.size() <= SHOWN
                ? filters.on("/rating-changes")
                : filters.with("before", newer.getLast().sequence()).on("/rating-changes");
    }

    private static Item item(Sequenced sequenced) {
        RatingChanged change = sequenced.change();
        return new Item(
                new Headline(change, Map.of()).line(),
                "/rating-changes/" + sequenced.sequence(),
                Words.reason(change.reason()),
                change.provisional(),
                change.inspection() == null
                        ? null
                        : Day.ofNullable(change.inspection().publishedOn()),
                Day.of(Words.day(change.announcedAt())));
    }

    private static Choices choices(Register register, Query query) {
        List<Authority> authorities = register.authorities();
        return new Choices(
                Choice.of(
                        query,
                        "authority",
                        "All authorities",
                        authorities,
                        authority -> authority.ref().slug(),
                        authority -> authority.ref().name()),
                Choice.of(
                        query,
                        "region",
                        "All of England",
                        register.regions().stream().sorted().toList(),
                        region -> region,
                        region -> region),
                Choice.of(
                        query,
                        "area",
                        "Any judgement",
                        KnownWords.areas(),
                        Area::word,
                        area -> Wording.capital(Wording.area(area))),
                Choice.of(
                        query,
                        "direction",
                        "Any direction",
                        Arrays.asList(Direction.values()),
                        Direction::name,
                        Words::direction));
    }
}
