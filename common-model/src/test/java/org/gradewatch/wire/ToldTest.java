package org.gradewatch.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Basis;
import org.gradewatch.model.ChangeReason;
import org.gradewatch.model.Comparability;
import org.gradewatch.model.Direction;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Event;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Rating;
import org.gradewatch.model.RatingChanged;
import org.gradewatch.model.SourceAddress;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Whoever gives one of the types a new part is told here that it is not written yet.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ToldTest {

    private static final int TRIES = 2_000;
    private static final List<String> TEXTS = List.of(
            "",
            "East Surrey",
            "Ynys Môn",
            "日本",
            "🙂",
            "\"quoted\" \\ and\n\tbroken",
            "\u0000\u001f\u007f\u0080",
            "x".repeat(5000));

    /// Knows nothing but the types and their annotations.
    final JsonMapper mapper = JsonMapper.builder().build();

    final Random random = new Random(17);

    @Test
    void a_rating_is_written_as_its_type_says() {
        for (int i = 0; i < TRIES; i++) {
            assertThatIsWrittenAsTheMapperDoes(rating());
        }
    }

    @Test
    void a_change_is_written_as_its_type_says() {
        for (int i = 0; i < TRIES; i++) {
            assertThatIsWrittenAsTheMapperDoes(change());
        }
    }

    private void assertThatIsWrittenAsTheMapperDoes(Event event) {
        assertThat(new String(Told.bytes(event), UTF_8)).isEqualTo(mapper.writeValueAsString(event));
        assertThat(Told.bytes(event)).isEqualTo(mapper.writeValueAsBytes(event));
    }

    private Rating rating() {
        return new Rating(
                authority(),
                random.nextLong(),
                sometimes(() -> new Rating.Current(
                        text(),
                        sometimes(this::text),
                        sometimes(this::text),
                        any(Kind.values()),
                        any(Basis.values()),
                        sometimes(this::day),
                        sometimes(this::day),
                        sometimes(this::day),
                        random.nextBoolean(),
                        by(this::area, this::judgement))),
                some(this::inspection),
                new Rating.Reach(random.nextInt(), random.nextLong()),
                moment());
    }

    private Rating.Judgement judgement() {
        return new Rating.Judgement(
                grade(), any(Direction.values()), sometimes(this::grade), random.nextBoolean(), text());
    }

    private Rating.Inspection inspection() {
        return new Rating.Inspection(
                text(),
                some(this::text),
                sometimes(this::text),
                sometimes(this::text),
                any(Kind.values()),
                any(Basis.values()),
                sometimes(this::day),
                sometimes(this::day),
                some(this::period),
                sometimes(this::day),
                random.nextBoolean(),
                by(this::area, this::grade),
                sometimes(() -> new StatedPrevious(sometimes(this::grade), sometimes(random::nextInt))),
                sometimes(this::text),
                sometimes(random::nextInt),
                moment(),
                some(this::area),
                some(() -> new Rating.Source(
                        document(),
                        random.nextInt(),
                        any(Basis.values()),
                        sometimes(this::day),
                        sometimes(this::address),
                        some(this::evidence))));
    }

    private RatingChanged change() {
        return new RatingChanged(
                text(),
                random.nextLong(),
                authority(),
                any(ChangeReason.values()),
                random.nextBoolean(),
                moment(),
                sometimes(() -> new RatingChanged.InspectionRef(
                        text(),
                        some(this::text),
                        sometimes(this::text),
                        sometimes(this::text),
                        any(Kind.values()),
                        any(Basis.values()),
                        sometimes(this::day),
                        sometimes(this::day),
                        sometimes(this::day),
                        moment(),
                        sometimes(this::address))),
                some(() -> new RatingChanged.AreaChange(
                        area(),
                        sometimes(() ->
                                new RatingChanged.Before(grade(), random.nextBoolean(), sometimes(random::nextInt))),
                        sometimes(() -> new RatingChanged.After(grade(), random.nextBoolean())),
                        any(Direction.values()),
                        any(Comparability.values()),
                        sometimes(this::evidence))),
                some(this::document),
                new RatingChanged.Cause(text(), document(), any(Basis.values()), moment()),
                sometimes(() -> some(() -> new PriorityAction(sometimes(random::nextInt), text()))));
    }

    private AuthorityRef authority() {
        return new AuthorityRef(
                new AuthorityId("authority-" + random.nextInt(3)),
                sometimes(this::text),
                sometimes(this::text),
                sometimes(this::text),
                text(),
                text(),
                text(),
                text(),
                sometimes(this::day));
    }

    private Evidence evidence() {
        return new Evidence(area(), sometimes(this::grade), sometimes(random::nextInt), sometimes(this::text));
    }

    private Period period() {
        LocalDate start = day();
        return new Period(start, start.plusDays(random.nextInt(100)));
    }

    private Area area() {
        return any(Area.OVERALL, Area.LEADERS, new Area("FAMILY_HELP"));
    }

    private Grade grade() {
        return any(Grade.GOOD, Grade.NOT_JUDGED, new Grade("NEEDS_ATTENTION"));
    }

    private DocumentId document() {
        return DocumentId.of(new byte[] {(byte) random.nextInt()});
    }

    private SourceAddress address() {
        return new SourceAddress("https://reports.example/a%20b?c=" + random.nextInt() + "&d=ü#e");
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(-1_000_000, 4_000_000));
    }

    private Instant moment() {
        return Instant.ofEpochSecond(random.nextLong(-1L << 38, 1L << 39), random.nextInt(1_000) * 1_000_000L);
    }

    private String text() {
        return any(TEXTS.toArray(String[]::new));
    }

    private <T> List<T> some(Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(3)).toList();
    }

    private <K, V> TreeMap<K, V> by(Supplier<K> key, Supplier<V> value) {
        var map = new TreeMap<K, V>();
        some(key).forEach(each -> map.put(each, value.get()));
        return map;
    }

    private <T> @Nullable T sometimes(Supplier<T> one) {
        return random.nextBoolean() ? one.get() : null;
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
