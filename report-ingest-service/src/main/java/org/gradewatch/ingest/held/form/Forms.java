package org.gradewatch.ingest.held.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gradewatch.ingest.held.marked.MarkedText;
import org.gradewatch.ingest.held.marked.Quoted;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Frameworks;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Report;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Makes the form of a document.
public final class Forms {

    private final Authorities authorities;

    public Forms(Authorities authorities) {
        this.authorities = authorities;
    }

    /// @param quoted what the findings rest on
    /// @param text the text beside; absent where it is not kept
    /// @param wrongs what could not be as it was typed
    public FormView of(
            Typed typed, HeldDocument held, List<Quoted> quoted, @Nullable MarkedText text, List<Wrong> wrongs) {
        var making = new Making(typed, held, quoted, text, Errors.of(wrongs));
        var reports = new ArrayList<ReportFields>();
        for (int i = 0; i < typed.reports().size(); i++) {
            reports.add(making.report(i));
        }
        return new FormView(
                held.version(),
                reports.size(),
                reports,
                making.text(FieldNames.WHY, "Why", "In a sentence, for the record. Others will read it.", typed.why()),
                making.text(
                        FieldNames.SUPERSEDES,
                        "Number of the document that this one replaces",
                        "Only if it corrects one that was published before. The number has 64 digits and letters.",
                        typed.supersedes()),
                wrongs);
    }

    /// Whether the form of a report has that field; it has not where it was understood.
    static boolean askForBasis(HeldDocument held, int report) {
        long bases = held.reports().stream().map(Report::basis).distinct().count();
        return bases != 1 && report >= held.reports().size();
    }

    private final class Making {

        private final Typed typed;
        private final HeldDocument held;
        private final List<Quoted> quoted;
        private final @Nullable MarkedText text;
        private final Errors errors;

        Making(Typed typed, HeldDocument held, List<Quoted> quoted, @Nullable MarkedText text, Errors errors) {
            this.typed = typed;
            this.held = held;
            this.quoted = quoted;
            this.text = text;
            this.errors = errors;
        }

        ReportFields report(int number) {
            TypedReport report = typed.reports().get(number);
            SelectField authority =
                    select(number, FieldNames.AUTHORITY, "Authority", authorityOptions(report), report.authority());
            boolean several = typed.reports().size() > 1;
            List<GradeField> grades = grades(number, likely(report));
            Set<Area> rest = Typed.areas(held);
            rest.removeAll(likely(report));
            List<GradeField> others = grades(number, rest);
            return new ReportFields(
                    "r" + number,
                    several
                            ? "Report %d of %d: %s"
                                    .formatted(number + 1, typed.reports().size(), authority.chosen())
                            : "What the document says",
                    authority,
                    select(number, FieldNames.KIND, "Kind", kindOptions(report.kind()), report.kind()),
                    select(
                            number,
                            FieldNames.FRAMEWORK,
                            "Framework",
                            frameworkOptions(report.framework()),
                            report.framework()),
                    basis(number, report),
                    days(number, report),
                    grades,
                    others,
                    others.stream().anyMatch(field -> field.select().error() != null),
                    several ? FieldNames.of(number, FieldNames.LEFT_OUT) : null,
                    report.leftOut());
        }

        private Set<Area> likely(TypedReport report) {
            var likely = new java.util.LinkedHashSet<>(Areas.of(report));
            likely.addAll(report.grades().keySet());
            return likely;
        }

        private List<TextField> days(int number, TypedReport report) {
            String copied = "As in 6 February 2024, or copied from the document";
            return List.of(
                    text(FieldNames.of(number, FieldNames.FIRST_DAY), "First day on site", copied, report.firstDay()),
                    text(FieldNames.of(number, FieldNames.LAST_DAY), "Last day on site", null, report.lastDay()),
                    text(FieldNames.of(number, FieldNames.PUBLISHED_ON), "Published on", null, report.publishedOn()));
        }

        private @Nullable SelectField basis(int number, TypedReport report) {
            if (!askForBasis(held, number)) {
                return null;
            }
            List<Option> options = List.of(
                    Option.of("", "Choose one", report.basis()),
                    Option.of(Basis.OFFICIAL.name(), "Ofsted's own report or letter", report.basis()),
                    Option.of(Basis.TABLE.name(), "A table of outcomes", report.basis()),
                    Option.of(Basis.PRESS.name(), "An article, or a council's own news", report.basis()));
            return select(number, FieldNames.BASIS, "Source", options, report.basis());
        }

        private List<GradeField> grades(int number, Set<Area> areas) {
            return areas.stream().map(area -> grade(number, area)).toList();
        }

        private GradeField grade(int number, Area area) {
            String chosen = typed.reports().get(number).grades().getOrDefault(area, "");
            SelectField select = SelectField.of(
                    FieldNames.grade(number, area), Areas.name(area), gradeOptions(chosen), chosen, errors);
            return new GradeField(
                    select,
                    quoted.stream()
                            .filter(quote -> quote.field().equals(select.id()))
                            .map(quote -> GradeField.Spoken.of(quote, text))
                            .distinct()
                            .toList());
        }

        private SelectField select(int number, String name, String label, List<Option> options, String chosen) {
            return SelectField.of(FieldNames.of(number, name), label, options, chosen, errors);
        }

        TextField text(String id, String label, @Nullable String hint, String value) {
            return new TextField(id, label, hint, value, errors.at(id));
        }
    }

    private List<Option> authorityOptions(TypedReport report) {
        return Stream.concat(
                        Stream.of(Option.of("", "Choose one", report.authority())),
                        authorities.all().stream()
                                .map(authority ->
                                        Option.of(authority.id().value(), name(authority), report.authority())))
                .toList();
    }

    private static String name(Authority authority) {
        return authority.closedOn() == null
                ? authority.ref().name()
                : "%s (until %s)".formatted(authority.ref().name(), Wording.day(authority.closedOn()));
    }

    private static List<Option> kindOptions(String chosen) {
        return Stream.of(Kind.values())
                .map(kind -> Option.of(kind.name(), Wording.capital(Wording.kind(kind)), chosen))
                .toList();
    }

    private static List<Option> frameworkOptions(String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", "Not stated", chosen)),
                        Frameworks.shipped().all().stream().map(it -> Option.of(it.framework(), it.name(), chosen)))
                .toList();
    }

    private static List<Option> gradeOptions(String chosen) {
        return Stream.concat(
                        Stream.of(Option.of("", "Not given", chosen)),
                        Areas.grades().stream()
                                .map(grade -> Option.of(grade.word(), Wording.capital(Wording.grade(grade)), chosen)))
                .toList();
    }
}
