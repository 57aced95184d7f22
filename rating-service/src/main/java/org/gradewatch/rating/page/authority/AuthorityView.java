package org.gradewatch.rating.page.authority;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.page.words.Quotes;
import org.gradewatch.rating.page.words.Visited;
import org.gradewatch.rating.register.Register.Entry;
import org.gradewatch.support.page.GradeLook;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What the page about one authority says, ready to print.
///
/// @param answer how it is judged, or why it is not
/// @param more what else has to be said of that
/// @param sequence up to which changes are on the page
/// @param judgementsTitle whether they stand today, or are a closed authority's last ones
/// @param follow what to follow it by; absent for an authority that has ended
record AuthorityView(
        String title,
        String slug,
        String where,
        String answer,
        List<String> more,
        long sequence,
        String judgementsTitle,
        List<JudgementNow> judgements,
        @Nullable Timeline timeline,
        List<Context> contexts,
        List<Relative> predecessors,
        List<Relative> successors,
        @Nullable String follow,
        List<Visit> visits,
        List<Fact> facts) {

    /// Who was there before, or comes after.
    record Relative(String name, String slug, String when) {}

    /// @param grade of the whole, where one was given
    record Visit(
            String inspectionId,
            String title,
            String published,
            @Nullable GradeLook grade,
            String note) {}

    record Fact(String name, String value) {}

    static AuthorityView of(Subject subject, List<Entry> today, Quotes quotes, long sequence) {
        AuthorityRef ref = subject.authority().ref();
        List<String> answer = Answer.about(subject);
        return new AuthorityView(
                subject.name(),
                ref.slug(),
                "%s, %s".formatted(subject.authority().officialName(), ref.region()),
                answer.getFirst(),
                answer.subList(1, answer.size()),
                sequence,
                subject.isClosed() ? "Its last judgements" : "The judgements now",
                JudgementNow.of(subject, quotes),
                Drawing.of(subject).orElse(null),
                subject.isClosed() ? List.of() : Context.of(subject, today),
                subject.family().predecessors().stream()
                        .map(AuthorityView::relative)
                        .toList(),
                subject.family().successors().stream()
                        .map(AuthorityView::relative)
                        .toList(),
                subject.isClosed()
                        ? null
                        : requireNonNullElse(ref.urn(), ref.id().value()),
                subject.inspections().stream().map(AuthorityView::visit).toList(),
                facts(subject.authority()));
    }

    private static Relative relative(Authority authority) {
        var ref = authority.ref();
        String when = authority.closedOn() != null
                ? "until " + Wording.day(authority.closedOn())
                : ref.openedOn() != null ? "since " + Wording.day(ref.openedOn()) : "";
        return new Relative(ref.name(), ref.slug(), when);
    }

    private static Visit visit(Rating.Inspection inspection) {
        return new Visit(
                inspection.inspectionId(),
                Visited.title(inspection),
                Visited.published(inspection.publishedOn(), inspection.basis()),
                Optional.ofNullable(inspection.judgements().get(Area.OVERALL))
                        .map(GradeLook::of)
                        .orElse(null),
                note(inspection));
    }

    private static String note(Rating.Inspection inspection) {
        if (inspection.provisional()) {
            return "Provisional: known from the press";
        }
        return inspection.kind().isVisit()
                ? "No grades"
                : inspection.judgements().containsKey(Area.OVERALL) ? "" : "No overall judgement";
    }

    private static List<Fact> facts(Authority authority) {
        AuthorityRef ref = authority.ref();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Type", Wording.capital(ref.type().replace('_', ' '))));
        add(facts, "Ofsted URN", ref.urn());
        add(facts, "GSS code", ref.gss());
        add(facts, "Local authority code", ref.laCode());
        add(facts, "Began on", ref.openedOn() == null ? null : Wording.day(ref.openedOn()));
        add(facts, "Ended on", authority.closedOn() == null ? null : Wording.day(authority.closedOn()));
        add(facts, "Also called", authority.aliases().isEmpty() ? null : String.join(", ", authority.aliases()));
        return List.copyOf(facts);
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(name, value));
        }
    }
}
