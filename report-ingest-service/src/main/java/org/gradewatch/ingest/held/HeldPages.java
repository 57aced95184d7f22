package org.gradewatch.ingest.held;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gradewatch.ingest.held.HeldWords.Moment;
import org.gradewatch.ingest.held.form.Differences;
import org.gradewatch.ingest.held.form.FieldNames;
import org.gradewatch.ingest.held.form.FormView;
import org.gradewatch.ingest.held.form.Forms;
import org.gradewatch.ingest.held.form.Typed;
import org.gradewatch.ingest.held.form.Wrong;
import org.gradewatch.ingest.held.marked.MarkedText;
import org.gradewatch.ingest.held.marked.Quoted;
import org.gradewatch.ingest.known.Known;
import org.gradewatch.ingest.known.KnownReport;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Evidence;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.HeldDocument.State;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Makes the page of a document.
record HeldPages(Known known, HeldText text, Forms forms) {

    /// What a person had before them when something went wrong.
    ///
    /// @param typed what stood in the form
    /// @param problem in a sentence; absent where only a page was turned
    record Before(Typed typed, @Nullable String problem, List<Wrong> wrongs, boolean changedMeanwhile) {}

    HeldPage of(HeldDocument held, int fromPage, String by) {
        return of(held, fromPage, by, new Before(Typed.of(held), null, List.of(), false));
    }

    HeldPage of(HeldDocument held, int fromPage, String by, Before before) {
        List<Quoted> quoted = quoted(held);
        HeldText.Text shown = text.near(held, fromPage);
        MarkedText marked = shown == null ? null : MarkedText.of(shown.pages(), quoted, shown.whole());
        FormView form = forms.of(before.typed(), held, quoted, marked, before.wrongs());
        List<String> meanwhile = before.changedMeanwhile()
                ? Differences.between(form, forms.of(Typed.of(held), held, quoted, marked, List.of()))
                : List.of();
        String name = HeldWords.name(held);
        URI source = held.sourceUri();
        return new HeldPage(
                (before.wrongs().isEmpty() && before.problem() == null ? "" : "Error: ") + name + ", held document",
                name,
                held.documentId().value(),
                by,
                stands(held),
                Moment.of(held.seenAt()),
                HeldWords.source(held),
                source == null ? null : source.toString(),
                HeldWords.decision(held),
                held.state() == State.PUBLISHED ? published(held) : List.of(),
                ReasonWords.Said.of(held.reasons()),
                form,
                held.state() != State.PUBLISHED,
                before.problem(),
                meanwhile,
                shown == null || marked == null ? null : HeldPage.Reading.of(marked, shown),
                next(held));
    }

    private static String stands(HeldDocument held) {
        String since = Moment.of(held.seenAt()).day();
        return switch (held.state()) {
            case OPEN ->
                "This has waited for a decision since %s, for %s."
                        .formatted(since, Wording.count(held.reasons().size(), "reason", "reasons"));
            case PUBLISHED -> "This was published. It came in on %s.".formatted(since);
            case DISCARDED -> "This was discarded. It can still be published, if that was wrong.";
        };
    }

    /// Of whom something was published that stands.
    private List<AuthorityRef> published(HeldDocument held) {
        return known.reports().of(held.documentId()).values().stream()
                .filter(report -> !report.withdrawn())
                .map(KnownReport::authority)
                .sorted(Comparator.comparing(AuthorityRef::name))
                .toList();
    }

    private static List<Quoted> quoted(HeldDocument held) {
        var quoted = new ArrayList<Quoted>();
        for (int report = 0; report < held.reports().size(); report++) {
            List<Evidence> all = held.reports().get(report).evidence();
            for (int i = 0; i < all.size(); i++) {
                Evidence evidence = all.get(i);
                quoted.add(new Quoted(
                        "mark-%d-%d".formatted(report, i),
                        FieldNames.grade(report, evidence.area()),
                        Wording.area(evidence.area()),
                        evidence.grade() == null ? null : Wording.grade(evidence.grade()),
                        evidence.page(),
                        evidence.quote()));
            }
        }
        return quoted;
    }

    /// The one that waits longest of those behind it, or of all.
    private @Nullable String next(HeldDocument held) {
        List<HeldDocument> waiting = known.held().all().stream()
                .filter(other ->
                        other.state() == State.OPEN && !other.documentId().equals(held.documentId()))
                .toList();
        return waiting.stream()
                .filter(other -> other.seenAt().isAfter(held.seenAt()))
                .findFirst()
                .or(() -> waiting.stream().findFirst())
                .map(other -> "/held-documents/" + other.documentId())
                .orElse(null);
    }
}
