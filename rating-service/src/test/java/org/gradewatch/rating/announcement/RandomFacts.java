package org.gradewatch.rating.announcement;

import static org.gradewatch.rating.Facts.EAST_SUSSEX;
import static org.gradewatch.rating.Facts.SEEN;
import static org.gradewatch.rating.Facts.official;
import static org.gradewatch.rating.Facts.press;
import static org.gradewatch.rating.Facts.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gradewatch.model.Area;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.rating.Facts;
import org.gradewatch.rating.Facts.Fact;

/// Documents on one authority as they might come, and some that never would: on few days, so that
/// they meet, with corrections and withdrawals among them.
final class RandomFacts {

    private static final List<Area> AREAS = List.of(
            Area.OVERALL,
            Area.LEADERS,
            Area.HELP_AND_PROTECTION,
            Area.CHILDREN_IN_CARE,
            Area.CARE_LEAVERS,
            Area.ADOPTION,
            Area.LSCB,
            new Area("FAMILY_HELP"));
    private static final List<Grade> GRADES = List.of(
            Grade.OUTSTANDING,
            Grade.GOOD,
            Grade.REQUIRES_IMPROVEMENT,
            Grade.INADEQUATE,
            Grade.NOT_JUDGED,
            new Grade("NEEDS_ATTENTION"));
    private static final List<String> EDITIONS =
            List.of("SIF", "ILACS-2018", "ILACS-2023", "ILACS-2026", "EARLIER", "CFSF-2027");

    private final Random random;

    RandomFacts(Random random) {
        this.random = random;
    }

    List<ReportEvent> facts(int size) {
        var facts = new ArrayList<ReportEvent>();
        while (facts.size() < size) {
            if (!facts.isEmpty() && random.nextInt(5) == 0) {
                facts.add(next(facts.get(random.nextInt(facts.size())), facts));
            } else {
                facts.add(document(facts.size()).now());
            }
        }
        return facts;
    }

    static ReportWithdrawn withdrawal(ReportEvent of, int revision) {
        return new ReportWithdrawn(of.documentId(), revision, EAST_SUSSEX, "a person", "by mistake", SEEN);
    }

    /// The same document, told better or taken back.
    private ReportEvent next(ReportEvent known, List<ReportEvent> facts) {
        int revision = (int) facts.stream()
                        .filter(fact -> fact.documentId().equals(known.documentId()))
                        .count()
                + 1;
        int number = 0;
        while (!facts.get(number).documentId().equals(known.documentId())) {
            number++;
        }
        return random.nextBoolean()
                ? withdrawal(known, revision)
                : document(number).revision(revision).now();
    }

    private Fact document(int number) {
        LocalDate day = LocalDate.of(2014 + random.nextInt(3) * 2, 1, 1).plusDays(random.nextInt(420));
        String name = "document " + number;
        Fact fact = switch (random.nextInt(5)) {
            case 0 -> dated(official(EAST_SUSSEX, day.toString(), end(day)), day);
            case 1 -> dated(table(EAST_SUSSEX, day.toString(), end(day)), day);
            case 2 -> dated(press(EAST_SUSSEX, name, day.toString()), day).inspected(day.toString(), end(day));
            default -> press(EAST_SUSSEX, name, day.toString());
        };
        fact.named(name);
        for (Area area : AREAS) {
            if (random.nextInt(3) > 0) {
                fact.says(area, any(GRADES));
            }
        }
        if (random.nextInt(3) == 0) {
            fact.previously(any(GRADES), 2010 + random.nextInt(10));
        }
        if (random.nextInt(6) == 0) {
            fact.supersedes(Facts.document("document " + random.nextInt(6)));
        }
        return random.nextInt(6) == 0 ? fact.kind(any(List.of(Kind.values()))) : fact;
    }

    private Fact dated(Fact fact, LocalDate day) {
        fact.publishedOn(
                random.nextInt(4) == 0
                        ? null
                        : day.plusDays(random.nextInt(200)).toString());
        return random.nextInt(4) == 0 ? fact : fact.under(any(EDITIONS));
    }

    private String end(LocalDate day) {
        return day.plusDays(random.nextInt(60)).toString();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
