package org.gradewatch.ingest.held.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.gradewatch.ingest.receive.Given;
import org.gradewatch.ingest.structured.Rejected;
import org.gradewatch.ingest.structured.StructuredReport;
import org.gradewatch.model.DocumentId;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.Report;

/// What of a form cannot be, each with the field that it is about, before anything is decided.
public final class Checking {

    private static final int LONGEST_WHY = Given.LONGEST_SENTENCE;

    private final Typed typed;
    private final HeldDocument held;
    private final List<Wrong> wrongs = new ArrayList<>();

    public Checking(Typed typed, HeldDocument held) {
        this.typed = typed;
        this.held = held;
    }

    /// What is to be published.
    public List<StructuredReport> said() {
        var said = new ArrayList<StructuredReport>();
        for (int i = 0; i < typed.reports().size(); i++) {
            if (!typed.reports().get(i).leftOut()) {
                said.add(said(i));
            }
        }
        return said;
    }

    /// @param check throws [Rejected] when a report cannot be
    public List<Wrong> forPublishing(Consumer<StructuredReport> check) {
        for (int i = 0; i < typed.reports().size(); i++) {
            if (!typed.reports().get(i).leftOut()) {
                check(i, check);
            }
        }
        if (said().isEmpty()) {
            wrongs.add(new Wrong(
                    FieldNames.of(0, FieldNames.LEFT_OUT),
                    "Every report is left out. Keep one, or discard the document"));
        }
        if (!typed.supersedes().isEmpty() && !isNumber(typed.supersedes())) {
            wrongs.add(new Wrong(
                    FieldNames.SUPERSEDES,
                    "The number of a document has 64 digits and letters from a to f. Copy it from that"
                            + " document's page"));
        }
        return forDiscarding();
    }

    public List<Wrong> forDiscarding() {
        if (typed.why().isEmpty()) {
            wrongs.add(new Wrong(FieldNames.WHY, "Say why, in a sentence"));
        } else if (typed.why().length() > LONGEST_WHY) {
            wrongs.add(new Wrong(
                    FieldNames.WHY,
                    "Say why in at most %d letters; these are %d"
                            .formatted(LONGEST_WHY, typed.why().length())));
        }
        return List.copyOf(wrongs);
    }

    /// What was wrong with all of it together.
    public List<Wrong> of(Rejected rejected) {
        return rejected.complaints().stream().map(this::together).toList();
    }

    /// Of several it is about the last that has what may be there only once, or about all.
    private Wrong together(String complaint) {
        int[] kept = IntStream.range(0, typed.reports().size())
                .filter(report -> !typed.reports().get(report).leftOut())
                .toArray();
        return IntStream.of(kept)
                .filter(report -> complaint.contains(
                        "'%s'".formatted(typed.reports().get(report).authority())))
                .max()
                .stream()
                .mapToObj(report -> named(report, plain(report, complaint)))
                .findFirst()
                .orElseGet(() -> plain(kept.length == 0 ? 0 : kept[0], complaint));
    }

    private void check(int report, Consumer<StructuredReport> check) {
        try {
            check.accept(said(report));
        } catch (Rejected e) {
            e.complaints().forEach(complaint -> wrongs.add(named(report, plain(report, complaint))));
        }
    }

    private StructuredReport said(int report) {
        Report understood = report < held.reports().size() ? held.reports().get(report) : null;
        return Said.of(typed.reports().get(report), understood);
    }

    private Wrong plain(int report, String complaint) {
        String firstGrade = Areas.of(typed.reports().get(report)).stream()
                .findFirst()
                .map(FieldNames::grade)
                .orElse(FieldNames.KIND);
        Wrong wrong = PlainWords.of(report, complaint, firstGrade);
        boolean asked =
                !wrong.field().equals(FieldNames.of(report, FieldNames.BASIS)) || Forms.askForBasis(held, report);
        return asked ? wrong : new Wrong(FieldNames.of(report, FieldNames.KIND), wrong.words());
    }

    private Wrong named(int report, Wrong wrong) {
        return typed.reports().size() == 1
                ? wrong
                : new Wrong(wrong.field(), "Report %d: %s".formatted(report + 1, wrong.words()));
    }

    private static boolean isNumber(String typed) {
        try {
            return !new DocumentId(typed).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
