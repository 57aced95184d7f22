package org.gradewatch.rating.memory;

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
import org.gradewatch.model.Direction;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Rating;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.model.SourceAddress;
import org.gradewatch.model.StatedPrevious;
import org.gradewatch.rating.announcement.Announced;
import org.gradewatch.rating.inspection.Origin;
import org.gradewatch.rating.standing.Given;
import org.jspecify.annotations.Nullable;

/// Whatever the types allow, sense or not.
final class RandomValues {

    private static final List<String> TEXTS =
            List.of("", "East Surrey", "Ynys Môn", "日本 🙂", "\"\\\n", "x".repeat(200));
    private static final List<String> EDITIONS = List.of("SIF", "ILACS", "ILACS-2018", "CFSF-2027");

    private final Random random;
    private final List<Origin> origins;

    RandomValues(long seed) {
        random = new Random(seed);
        origins = List.of(origin(), origin());
    }

    ReportEvent fact() {
        return random.nextInt(4) == 0
                ? new ReportWithdrawn(document(), revision(), authority(), text(), text(), moment())
                : new ReportPublished(
                        document(),
                        revision(),
                        report(),
                        sometimes(() -> new SourceAddress("https://reports.example/" + random.nextInt())),
                        moment(),
                        moment(),
                        sometimes(this::text),
                        sometimes(this::document));
    }

    Announced announced() {
        return new Announced(
                random.nextLong(Long.MAX_VALUE),
                sometimes(() -> new Announced.Current(
                        some(this::text), some(this::document), random.nextBoolean(), any(Basis.values()))),
                by(this::area, this::given),
                sometimes(() -> new Rating.Reach(random.nextInt(Integer.MAX_VALUE), random.nextLong(Long.MAX_VALUE))));
    }

    private Given given() {
        return new Given(
                grade(),
                any(origins.toArray(Origin[]::new)),
                any(Direction.values()),
                sometimes(this::grade),
                random.nextBoolean());
    }

    private Origin origin() {
        return new Origin(
                sometimes(this::text), sometimes(this::edition), sometimes(this::edition), sometimes(this::number));
    }

    private Report report() {
        return new Report(
                authority(),
                sometimes(this::edition),
                sometimes(this::edition),
                any(Kind.values()),
                any(Basis.values()),
                sometimes(this::day),
                sometimes(this::day),
                some(this::period),
                sometimes(this::day),
                sometimes(this::text),
                sometimes(this::number),
                by(this::area, this::grade),
                sometimes(() -> new StatedPrevious(sometimes(this::grade), sometimes(this::number))),
                some(() ->
                        new Evidence(area(), sometimes(this::grade), sometimes(this::number), sometimes(this::text))),
                sometimes(() -> some(() -> new PriorityAction(sometimes(this::number), text()))));
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

    private Period period() {
        LocalDate start = day();
        return new Period(start, start.plusDays(random.nextInt(100)));
    }

    private Area area() {
        return any(Area.OVERALL, Area.LEADERS, Area.LSCB, new Area("FAMILY_HELP"));
    }

    private Grade grade() {
        return any(Grade.OUTSTANDING, Grade.INADEQUATE, Grade.NOT_JUDGED, new Grade("NEEDS_ATTENTION"));
    }

    private String edition() {
        return any(EDITIONS.toArray(String[]::new));
    }

    private DocumentId document() {
        return DocumentId.of(new byte[] {(byte) random.nextInt()});
    }

    private int revision() {
        return 1 + random.nextInt(Integer.MAX_VALUE);
    }

    private Integer number() {
        return random.nextBoolean() ? random.nextInt(3000) : random.nextInt();
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(-1_000_000, 1_000_000));
    }

    private Instant moment() {
        return Instant.ofEpochSecond(random.nextLong(-1L << 33, 1L << 33), random.nextInt(1_000_000_000));
    }

    private String text() {
        return any(TEXTS.toArray(String[]::new));
    }

    private <T> List<T> some(Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(4)).toList();
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
