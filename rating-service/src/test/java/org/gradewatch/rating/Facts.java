package org.gradewatch.rating;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Basis;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Period;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Report;
import org.gradewatch.model.ReportEvent;
import org.gradewatch.model.ReportPublished;
import org.gradewatch.model.ReportWithdrawn;
import org.gradewatch.model.SourceAddress;
import org.gradewatch.model.StatedPrevious;
import org.jspecify.annotations.Nullable;

/// What documents say, for tests: everything that a test is not about has a plain value.
public final class Facts {

    public static final AuthorityRef EAST_SUSSEX = authority("80467", "E10000011", "845", "East Sussex", null);
    public static final AuthorityRef WEST_SUSSEX = authority("80578", "E10000032", "938", "West Sussex", null);
    public static final AuthorityRef STOCKTON = authority("80563", "E06000004", "808", "Stockton-on-Tees", null);
    public static final AuthorityRef GREENWICH = authority("80495", "E09000011", "203", "Greenwich", null);
    public static final AuthorityRef SOUTH_GLOUCESTERSHIRE =
            authority("80556", "E06000025", "803", "South Gloucestershire", null);
    public static final AuthorityRef BCP =
            authority("2532287", "E06000058", "839", "Bournemouth, Christchurch and Poole", LocalDate.of(2019, 4, 1));

    /// Long before anything that the tests send was written.
    public static final Instant SEEN = Instant.parse("2026-08-22T09:00:00Z");

    private Facts() {}

    public static AuthorityRef authority(
            String urn, String gss, String laCode, String name, @Nullable LocalDate openedOn) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return new AuthorityRef(new AuthorityId(urn), urn, gss, laCode, slug, name, "South East", "county", openedOn);
    }

    public static DocumentId document(String name) {
        return DocumentId.of(name.getBytes(UTF_8));
    }

    public static Fact press(AuthorityRef authority, String name, String publishedOn) {
        return new Fact(authority, name, Basis.PRESS).publishedOn(publishedOn);
    }

    public static Fact official(AuthorityRef authority, String start, String end) {
        return new Fact(authority, "official " + authority.name() + " " + start, Basis.OFFICIAL).inspected(start, end);
    }

    public static Fact table(AuthorityRef authority, String start, String end) {
        return new Fact(authority, "table " + authority.name() + " " + start, Basis.TABLE).inspected(start, end);
    }

    public static ReportWithdrawn withdrawn(ReportPublished fact) {
        return withdrawn(fact, fact.revision() + 1);
    }

    public static ReportWithdrawn withdrawn(ReportEvent fact, int revision) {
        return new ReportWithdrawn(fact.documentId(), revision, fact.authority(), "a person", "by mistake", SEEN);
    }

    /// A document in the making.
    public static final class Fact {

        private final AuthorityRef authority;
        private String name;
        private final Basis basis;
        private final Map<Area, Grade> judgements = new TreeMap<>();
        private Kind kind = Kind.FULL_INSPECTION;
        private @Nullable List<PriorityAction> priorityActions;
        private @Nullable String framework;
        private @Nullable String edition;
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private @Nullable LocalDate publishedOn;
        private @Nullable StatedPrevious previous;
        private @Nullable DocumentId supersedes;
        private List<Evidence> evidence = List.of();
        private Instant seenAt = SEEN;
        private int revision = 1;

        private Fact(AuthorityRef authority, String name, Basis basis) {
            this.authority = authority;
            this.name = name;
            this.basis = basis;
        }

        public Fact inspected(@Nullable String first, @Nullable String last) {
            start = first == null ? null : LocalDate.parse(first);
            end = last == null ? null : LocalDate.parse(last);
            return this;
        }

        public Fact publishedOn(@Nullable String day) {
            publishedOn = day == null ? null : LocalDate.parse(day);
            return this;
        }

        public Fact named(String other) {
            name = other;
            return this;
        }

        /// Speaks of priority action: on these matters, or on none.
        public Fact wantsActionFirst(String... words) {
            priorityActions = Stream.of(words)
                    .map(matter -> new PriorityAction(1, matter))
                    .toList();
            return this;
        }

        public Fact kind(Kind other) {
            kind = other;
            return this;
        }

        /// @param name an edition; the framework is what stands before its year
        public Fact under(String name) {
            edition = name;
            framework = name.replaceFirst("-\\d+$", "");
            return this;
        }

        public Fact says(Area area, Grade grade) {
            judgements.put(area, grade);
            return this;
        }

        public Fact saysOfAll(Grade grade, Area... areas) {
            for (Area area : areas) {
                says(area, grade);
            }
            return this;
        }

        public Fact previously(@Nullable Grade grade, @Nullable Integer year) {
            previous = new StatedPrevious(grade, year);
            return this;
        }

        public Fact supersedes(DocumentId document) {
            supersedes = document;
            return this;
        }

        public Fact quoting(Area area, String words) {
            evidence = List.of(new Evidence(area, judgements.get(area), 1, words));
            return this;
        }

        /// Shows the place of each judgement that was given so far.
        public Fact quotingAll() {
            evidence = judgements.entrySet().stream()
                    .map(judged -> new Evidence(judged.getKey(), judged.getValue(), 1, "judged " + judged.getValue()))
                    .toList();
            return this;
        }

        public Fact seenAt(String when) {
            seenAt = Instant.parse(when);
            return this;
        }

        public Fact revision(int number) {
            revision = number;
            return this;
        }

        public ReportPublished now() {
            var report = new Report(
                    authority,
                    framework,
                    edition,
                    kind,
                    basis,
                    start,
                    end,
                    start == null || end == null ? List.of() : List.of(new Period(start, end)),
                    publishedOn,
                    null,
                    null,
                    judgements,
                    previous,
                    evidence,
                    priorityActions);
            return new ReportPublished(
                    document(name),
                    revision,
                    report,
                    new SourceAddress("https://reports.example/" + document(name)),
                    seenAt,
                    seenAt,
                    null,
                    supersedes);
        }
    }
}
