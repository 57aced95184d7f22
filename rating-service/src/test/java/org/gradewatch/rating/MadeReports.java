package org.gradewatch.rating;

import static org.gradewatch.model.Area.LEADERS;
import static org.gradewatch.model.Area.OVERALL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Grade;
import org.gradewatch.model.ReportEvent;

/// Reports on authorities that do not exist, without end: inspections, articles, corrections,
/// withdrawals, and now and then the same once more.
final class MadeReports {

    private static final List<Grade> GRADES =
            List.of(Grade.OUTSTANDING, Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE);
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 6);

    private final Random random;
    private final List<AuthorityRef> authorities;
    private final Map<AuthorityRef, List<ReportEvent>> latest = new HashMap<>();

    MadeReports(int authorities, Random random) {
        this.random = random;
        this.authorities =
                IntStream.range(0, authorities).mapToObj(MadeReports::authority).toList();
    }

    private static AuthorityRef authority(int number) {
        String urn = String.valueOf(900_000 + number);
        return new AuthorityRef(
                new AuthorityId(urn),
                urn,
                "E99%06d".formatted(number),
                "L" + number,
                "made-" + number,
                "Made " + number,
                "South East",
                "county",
                null);
    }

    List<Authority> authorities() {
        return authorities.stream()
                .map(ref -> KnownRegister.authority(ref, null))
                .toList();
    }

    ReportEvent next() {
        AuthorityRef authority = authorities.get(random.nextInt(authorities.size()));
        List<ReportEvent> known = latest.computeIfAbsent(authority, _ -> new ArrayList<>());
        if (known.isEmpty() || random.nextInt(4) > 0) {
            known.add(document(authority, known.size(), 1));
            return known.getLast();
        }
        int number = random.nextInt(known.size());
        ReportEvent before = known.get(number);
        ReportEvent then = switch (random.nextInt(5)) {
            case 0 -> before;
            case 1, 2 -> Facts.withdrawn(before, before.revision() + 1);
            default -> document(authority, number, before.revision() + 1);
        };
        known.set(number, then);
        return then;
    }

    /// Every third is an article on the inspection before it.
    private ReportEvent document(AuthorityRef authority, int number, int revision) {
        LocalDate start = FIRST.plusDays(220L * (number - number % 3) / 2);
        LocalDate day = start.plusDays(40L * (number % 3));
        String name = "%s, %d".formatted(authority.name(), number);
        Facts.Fact fact = number % 3 == 2
                ? Facts.press(authority, name, day.toString())
                : Facts.official(authority, day.toString(), day.plusDays(4).toString())
                        .named(name)
                        .under("ILACS-2018")
                        .publishedOn(day.plusDays(40).toString());
        return fact.says(OVERALL, any()).says(LEADERS, any()).revision(revision).now();
    }

    private Grade any() {
        return GRADES.get(random.nextInt(GRADES.size()));
    }
}
