package org.gradewatch.rating.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Area.OVERALL;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.gradewatch.model.Area;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.rating.Telling;

/// What holds for every set of documents, in whatever order and however often they come.
class RandomHistoriesTest {

    private static final int TRIES = 1000;

    @Provide
    Arbitrary<List<ReportEvent>> histories() {
        return Arbitraries.integers()
                .between(1, 14)
                .flatMap(size -> Arbitraries.longs().map(seed -> new RandomFacts(new Random(seed)).facts(size)));
    }

    @Property(tries = TRIES)
    void the_rating_is_the_same_for_every_order_and_any_repetition(
            @ForAll("histories") List<ReportEvent> facts, @ForAll Random random) {
        List<ReportEvent> shuffled = new ArrayList<>(facts);
        IntStream.range(0, random.nextInt(5)).forEach(_ -> shuffled.add(facts.get(random.nextInt(facts.size()))));
        Collections.shuffle(shuffled, random);

        assertThat(known(told(shuffled))).isEqualTo(known(told(facts)));
    }

    @Property(tries = TRIES)
    void hearing_everything_again_announces_nothing(@ForAll("histories") List<ReportEvent> facts) {
        Telling telling = told(facts);
        List<RatingChanged> announced = List.copyOf(telling.announced());

        facts.forEach(telling::after);

        assertThat(telling.announced()).isEqualTo(announced);
    }

    @Property(tries = TRIES)
    void a_withdrawn_document_leaves_no_trace(@ForAll("histories") List<ReportEvent> facts, @ForAll Random random) {
        ReportEvent gone = facts.get(random.nextInt(facts.size()));
        List<ReportEvent> without = facts.stream()
                .filter(fact -> !fact.documentId().equals(gone.documentId()))
                .toList();
        List<ReportEvent> withdrawn = new ArrayList<>(facts);
        withdrawn.add(RandomFacts.withdrawal(gone, 99));

        assertThat(known(told(withdrawn))).isEqualTo(known(told(without)));
    }

    @Property(tries = TRIES)
    void versions_have_no_gaps_and_ids_no_doubles(@ForAll("histories") List<ReportEvent> facts) {
        List<RatingChanged> announced = told(facts).announced();

        assertThat(announced.stream().map(RatingChanged::version))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, announced.size())
                        .mapToObj(v -> (long) v)
                        .toList());
        assertThat(announced.stream().map(RatingChanged::id)).doesNotHaveDuplicates();
    }

    @Property(tries = TRIES)
    void whoever_follows_the_changes_knows_the_rating(@ForAll("histories") List<ReportEvent> facts) {
        Telling telling = told(facts);
        Map<Area, Grade> followed = new TreeMap<>();
        boolean provisional = false;
        for (RatingChanged change : telling.announced()) {
            change.areas().stream()
                    .filter(area -> area.before() != null && !area.before().stated())
                    .forEach(area -> assertThat(area.before().grade())
                            .as("before in %s", change)
                            .isEqualTo(followed.get(area.area())));
            if (change.reason() == ChangeReason.VISIT) {
                assertThat(change.areas()).allMatch(area -> area.direction() == Direction.UNCHANGED);
                continue;
            }
            followed.clear();
            change.areas().stream()
                    .filter(area -> area.after() != null)
                    .forEach(area -> followed.put(area.area(), area.after().grade()));
            provisional = change.provisional();
        }

        Rating.Current current = telling.rating(EAST_SUSSEX).current();
        assertThat(followed).isEqualTo(grades(current));
        assertThat(provisional).isEqualTo(current != null && current.provisional());
    }

    @Property(tries = TRIES)
    void a_rebuild_from_the_ratings_publishes_nothing_twice(@ForAll("histories") List<ReportEvent> facts) {
        Telling telling = told(facts);

        Telling rebuilt = telling.rebuilt(facts);

        assertThat(rebuilt.announced()).isEmpty();
        assertThat(rebuilt.rating(EAST_SUSSEX)).isEqualTo(telling.rating(EAST_SUSSEX));
    }

    @Property(tries = TRIES)
    void a_rebuild_goes_on_where_the_ratings_end(@ForAll("histories") List<ReportEvent> facts) {
        int half = facts.size() / 2;
        Telling all = told(facts);
        Telling telling = told(facts.subList(0, half));

        Telling rebuilt = telling.rebuilt(facts);

        assertThat(known(rebuilt)).isEqualTo(known(all));
        assertThat(telling.announced().size() + rebuilt.announced().size())
                .isEqualTo(all.announced().size());
    }

    /// The texts join whichever inspection is known by then.
    @Property(tries = TRIES)
    void of_two_inspections_within_a_year_none_corrects_the_other(
            @ForAll @LongRange(min = 64, max = 368) long apart,
            @ForAll @LongRange(min = -3, max = 60) long later,
            @ForAll Random random) {
        LocalDate published = LocalDate.of(2018, 9, 4);
        List<ReportEvent> facts = new ArrayList<>(List.of(
                report(published, GOOD),
                report(published.plusDays(apart), INADEQUATE),
                press(EAST_SUSSEX, "text", published.plusDays(apart + later).toString())
                        .says(OVERALL, INADEQUATE)
                        .now()));
        Collections.shuffle(facts, random);

        Telling telling = told(facts);

        assertThat(telling.announced()).extracting(RatingChanged::reason).doesNotContain(ChangeReason.CORRECTION);
        assertThat(telling.grades(EAST_SUSSEX)).containsEntry("OVERALL", "INADEQUATE");
    }

    private static ReportEvent report(LocalDate published, Grade grade) {
        String day = published.minusDays(50).toString();
        return official(EAST_SUSSEX, day, day)
                .publishedOn(published.toString())
                .says(OVERALL, grade)
                .now();
    }

    private static Telling told(List<ReportEvent> facts) {
        var telling = new Telling();
        facts.forEach(telling::after);
        return telling;
    }

    /// Everything in a rating but the numbers that count what was announced and read.
    private static Map<String, Object> known(Telling telling) {
        Rating rating = telling.ratingIfAny(EAST_SUSSEX);
        return rating == null || rating.inspections().isEmpty()
                ? Map.of()
                : Map.of("current", Optional.ofNullable(rating.current()), "inspections", rating.inspections());
    }

    private static Map<Area, Grade> grades(Rating.Current current) {
        var grades = new TreeMap<Area, Grade>();
        if (current != null) {
            current.judgements().forEach((area, judgement) -> grades.put(area, judgement.grade()));
        }
        return grades;
    }
}
