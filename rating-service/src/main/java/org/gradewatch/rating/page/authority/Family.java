package org.gradewatch.rating.page.authority;

import java.util.List;
import java.util.stream.Stream;
import org.gradewatch.model.Authority;
import org.gradewatch.rating.page.words.Places;
import org.gradewatch.rating.register.Register;

/// Who was there before an authority, and who comes after it.
record Family(List<Authority> predecessors, List<Authority> successors) {

    static Family of(Authority authority, Register register) {
        List<Authority> all = register.authorities();
        return new Family(
                all.stream()
                        .filter(other -> other.successors().contains(authority.id()))
                        .toList(),
                authority.successors().stream()
                        .flatMap(id -> all.stream().filter(other -> other.id().equals(id)))
                        .toList());
    }

    String predecessorsInText() {
        return names(predecessors.stream());
    }

    String successorsInText() {
        return names(successors.stream());
    }

    private static String names(Stream<Authority> authorities) {
        return Places.and(authorities.map(authority -> authority.ref().name()).toList());
    }
}
