package org.gradewatch.notification.following;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.Grade;
import org.gradewatch.notification.following.Choices.Choice;
import org.gradewatch.notification.following.FormReading.Doubt;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.Include;
import org.gradewatch.notification.subscription.KnownWords;
import org.gradewatch.wording.Wording;

/// What the form asks, with what was answered.
final class Questions {

    private static final List<Direction> USUAL = List.of(Direction.DECLINED, Direction.IMPROVED, Direction.FIRST);

    private final Authorities authorities;
    private final Typed typed;
    private final LocalDate today;

    Questions(Authorities authorities, Typed typed, LocalDate today) {
        this.authorities = authorities;
        this.typed = typed;
        this.today = today;
    }

    /// The authorities of a region, to tick.
    public record Group(String region, List<Choice> options) {}

    /// Every one that is there today, by region.
    List<Group> list() {
        List<Authority> open =
                authorities.all().stream().filter(one -> one.existsOn(today)).toList();
        return KnownWords.regions(authorities).stream()
                .map(region -> new Group(
                        region,
                        open.stream()
                                .filter(one -> one.ref().region().equals(region))
                                .map(one -> one.ref())
                                .map(ref -> new Choice(
                                        "chosen-" + ref.slug(),
                                        ref.slug(),
                                        ref.name(),
                                        typed.chosen().contains(ref.slug())))
                                .toList()))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    /// Which of several is meant by a name.
    Choices doubt(Doubt doubt, int number) {
        return Choices.of(
                "meant-" + number,
                "meant",
                "Which do you mean by “%s”?".formatted(doubt.name()),
                "",
                doubt.candidates(),
                one -> one.ref().slug(),
                one -> one.ref().name() + (one.existsOn(today) ? "" : " (not there now)"),
                typed.meant()::contains);
    }

    Choices regions() {
        var all = new ArrayList<>(List.of(Typed.ENGLAND));
        all.addAll(KnownWords.regions(authorities));
        return Choices.of(
                "regions",
                "Whole regions",
                "Every authority there, besides those named above.",
                all,
                region -> region,
                FormWords::region,
                typed.regions()::contains);
    }

    Choices types() {
        return Choices.of(
                "types",
                "Only these kinds of authority",
                "In the regions ticked. Authorities that you named are followed whatever their kind.",
                KnownWords.types(authorities),
                type -> type,
                FormWords::type,
                typed.types()::contains);
    }

    Choices areas() {
        return Choices.of(
                "areas",
                "Only these judgements",
                "Tick none for all of them.",
                KnownWords.areas(),
                area -> area,
                area -> Wording.capital(Wording.area(new Area(area))),
                typed.areas()::contains);
    }

    Choices directions() {
        return Choices.of(
                "directions",
                "Only when a judgement",
                "Tick none for any change.",
                Stream.concat(
                                USUAL.stream(),
                                Stream.of(Direction.values())
                                        .filter(one -> !USUAL.contains(one)
                                                && typed.directions().contains(one.name())))
                        .toList(),
                Direction::name,
                FormWords::of,
                typed.directions()::contains);
    }

    Choices toGrades() {
        return Choices.of(
                "toGrades",
                "Only when it becomes",
                "Tick none for any grade.",
                KnownWords.grades().stream()
                        .map(Grade::new)
                        // Not given since 2013.
                        .filter(grade -> !grade.equals(Grade.ADEQUATE)
                                || typed.toGrades().contains(grade.word()))
                        .sorted(Comparator.comparing((Grade grade) ->
                                        Frameworks.shipped().rank(grade).orElse(0))
                                .reversed())
                        .toList(),
                Grade::word,
                grade -> Wording.capital(Wording.grade(grade)),
                typed.toGrades()::contains);
    }

    Choices include() {
        return Choices.of(
                "include",
                "Also tell me of",
                "",
                List.of(Include.values()),
                Include::name,
                FormWords::of,
                typed.include()::contains);
    }

    Choices frequency() {
        return frequency(
                "frequency",
                "How often may we write?",
                typed.frequency().isEmpty() ? Frequency.IMMEDIATE.name() : typed.frequency());
    }

    static Choices frequency(String id, String legend, String chosen) {
        return Choices.of(
                id,
                "frequency",
                legend,
                "",
                List.of(Frequency.values()),
                Frequency::name,
                FormWords::of,
                chosen::equals);
    }

    Choices inadequateAtOnce() {
        return Choices.of(
                "inadequateAtOnce",
                "If something is found inadequate",
                "",
                List.of(true, false),
                String::valueOf,
                FormWords::atOnce,
                Set.of(String.valueOf(typed.inadequateAtOnce()))::contains);
    }
}
