package org.gradewatch.rating.page.england;

import java.time.LocalDate;
import java.util.List;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.rating.page.england.Search.Found;
import org.gradewatch.rating.register.Register;
import org.gradewatch.wording.Wording;
import org.jspecify.annotations.Nullable;

/// What the answer to a search says, ready to print.
///
/// @param words what was found, or what can be done
/// @param all to choose from, where nothing was found
record SearchView(String title, String q, String words, List<Item> items, List<Link> all) {

    record Link(String words, String href) {}

    /// @param official the council's full name
    /// @param what tells it from others, `Unitary authority in the South West`
    /// @param note when it ended or begins; absent for what simply is there
    record Item(
            String name,
            String href,
            String official,
            String what,
            @Nullable String note,
            List<Link> successors) {}

    static SearchView of(Found found, String q, Register register) {
        return switch (found) {
            case Found.One one -> several(List.of(one.authority()), q, register);
            case Found.Several several -> several(several.authorities(), q, register);
            case Found.Near near ->
                new SearchView(
                        "Did you mean…?",
                        q,
                        "No authority is called “%s”. %s spelt almost like it:"
                                .formatted(q, near.authorities().size() == 1 ? "This one is" : "These are"),
                        items(near.authorities(), register),
                        List.of());
            case Found.Nobody _ -> nobody(q, register);
        };
    }

    private static SearchView several(List<Authority> authorities, String q, Register register) {
        String words = authorities.size() == 1
                ? "One authority has “%s” in its name.".formatted(q)
                : "%d authorities have “%s” in one of their names.".formatted(authorities.size(), q);
        return new SearchView("Which authority do you mean?", q, words, items(authorities, register), List.of());
    }

    private static SearchView nobody(String q, Register register) {
        String help = "Try a part of the name, such as “Sussex”, or the code of the authority. "
                + "Districts and towns are not listed: their county or city council is responsible for children.";
        return q.isBlank()
                ? new SearchView("Find an authority", "", help, List.of(), everybody(register))
                : new SearchView(
                        "Nothing was found",
                        q,
                        "No authority fits “%s”. %s".formatted(q, help),
                        List.of(),
                        everybody(register));
    }

    private static List<Link> everybody(Register register) {
        LocalDate today = register.today();
        return register.authorities().stream()
                .filter(authority -> authority.existsOn(today))
                .map(SearchView::link)
                .toList();
    }

    private static Link link(Authority authority) {
        return new Link(
                authority.ref().name(), "/authorities/" + authority.ref().slug());
    }

    private static List<Item> items(List<Authority> authorities, Register register) {
        return authorities.stream().map(authority -> item(authority, register)).toList();
    }

    private static Item item(Authority authority, Register register) {
        AuthorityRef ref = authority.ref();
        return new Item(
                ref.name(),
                "/authorities/" + ref.slug(),
                authority.officialName(),
                "%s, %s".formatted(Wording.capital(Choices.typeWords(ref.type())), ref.region()),
                note(authority, register.today()),
                authority.successors().stream()
                        .flatMap(id -> register.find(id.value()).stream())
                        .map(entry -> link(entry.authority()))
                        .toList());
    }

    private static @Nullable String note(Authority authority, LocalDate today) {
        LocalDate opened = authority.ref().openedOn();
        LocalDate closed = authority.closedOn();
        if (opened != null && opened.isAfter(today)) {
            return "Begins on " + Wording.day(opened);
        }
        if (closed == null) {
            return null;
        }
        return (closed.isBefore(today) ? "Closed on " : "Ends on ") + Wording.day(closed);
    }
}
