package org.gradewatch.ingest.held;

import java.util.List;
import java.util.Map;
import org.gradewatch.ingest.held.HeldWords.Moment;
import org.gradewatch.ingest.held.form.Option;
import org.gradewatch.model.HeldDocument;
import org.gradewatch.model.HeldDocument.State;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What waits, or waited, for a person: the list of it.
///
/// @param sentence how many wait, and since when the oldest
/// @param found how many the question found
record HeldList(
        String title,
        String by,
        String sentence,
        String found,
        List<Item> items,
        List<Option> states,
        List<Option> reasons,
        Paging paging) {

    /// @param number begins the document's id, and tells two of the same name apart
    /// @param decision absent while it waits
    record Item(
            String href,
            String name,
            String number,
            String source,
            Moment since,
            List<String> reasons,
            @Nullable String decision) {

        static Item of(HeldDocument held) {
            return new Item(
                    "/held-documents/" + held.documentId(),
                    HeldWords.name(held),
                    held.documentId().value().substring(0, 8),
                    HeldWords.source(held),
                    Moment.of(held.seenAt()),
                    held.reasons().stream()
                            .map(reason -> ReasonWords.of(reason.code()).problem())
                            .distinct()
                            .toList(),
                    HeldWords.decision(held));
        }
    }

    /// @param previous the address of the page before; absent on the first
    record Paging(
            int page,
            int pages,
            @Nullable String previous,
            @Nullable String next) {}

    /// @param all the oldest first
    static HeldList of(List<HeldDocument> all, HeldQuestion asked, String by) {
        List<HeldDocument> found = all.stream().filter(asked::takes).toList();
        int pages = Math.max(1, (found.size() + HeldQuestion.A_PAGE - 1) / HeldQuestion.A_PAGE);
        int page = Math.min(asked.page(), pages);
        return new HeldList(
                page == 1 ? "Held documents" : "Held documents, page %d of %d".formatted(page, pages),
                by,
                sentence(all),
                Wording.count(found.size(), "document", "documents"),
                found.stream()
                        .skip((long) (page - 1) * HeldQuestion.A_PAGE)
                        .limit(HeldQuestion.A_PAGE)
                        .map(Item::of)
                        .toList(),
                states(asked),
                reasons(asked),
                new Paging(
                        page,
                        pages,
                        page > 1 ? asked.address(page - 1) : null,
                        page < pages ? asked.address(page + 1) : null));
    }

    static String sentence(List<HeldDocument> all) {
        List<HeldDocument> waiting =
                all.stream().filter(held -> held.state() == State.OPEN).toList();
        if (waiting.isEmpty()) {
            return "Nothing waits for a decision.";
        }
        String oldest = Moment.of(waiting.getFirst().seenAt()).day();
        return waiting.size() == 1
                ? "1 document waits for a decision. It has waited since %s.".formatted(oldest)
                : "%d documents wait for a decision. The oldest has waited since %s.".formatted(waiting.size(), oldest);
    }

    private static List<Option> states(HeldQuestion asked) {
        String chosen = asked.state() == null ? HeldQuestion.ANY : asked.state().name();
        return List.of(
                Option.of(State.OPEN.name(), "Waiting", chosen),
                Option.of(State.PUBLISHED.name(), "Published", chosen),
                Option.of(State.DISCARDED.name(), "Discarded", chosen),
                Option.of(HeldQuestion.ANY, "All of them", chosen));
    }

    private static List<Option> reasons(HeldQuestion asked) {
        String chosen = asked.reason() == null ? "" : asked.reason();
        var options = new java.util.ArrayList<>(List.of(Option.of("", "Any reason", chosen)));
        ReasonWords.BY_CODE.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(java.util.Comparator.comparing(ReasonWords::problem)))
                .forEach(reason ->
                        options.add(Option.of(reason.getKey(), reason.getValue().problem(), chosen)));
        return options;
    }
}
