package org.gradewatch.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedAuthoritiesTest {

    private final List<Authority> authorities = ShippedAuthorities.load();

    @Test
    void there_are_153_on_the_day_the_table_was_made() {
        assertThat(authorities.stream().filter(a -> a.existsOn(LocalDate.of(2026, 11, 21))))
                .hasSize(153);
    }

    @Test
    void ids_are_the_urn_or_a_slug() {
        assertThat(authorities).allSatisfy(a -> {
            String expected = a.ref().urn() != null ? a.ref().urn() : a.ref().slug();
            assertThat(a.id().value()).isEqualTo(expected);
        });
        assertThat(authorities.stream().filter(a -> a.ref().urn() == null).map(a -> a.id().value()))
                .containsExactlyInAnyOrder(
                        "dorset-county-to-2019",
                        "bournemouth",
                        "poole",
                        "northamptonshire",
                        "cumbria",
                        "east-surrey",
                        "west-surrey");
    }

    @Test
    void every_id_form_names_one_authority() {
        var seen = new HashSet<String>();
        assertThat(authorities.stream()
                        .flatMap(a -> Stream.of(
                                a.ref().slug(),
                                a.ref().gss(),
                                a.ref().laCode(),
                                a.ref().urn()))
                        .filter(code -> code != null && !seen.add(code)))
                .isEmpty();
    }

    @Test
    void successors_are_in_the_table() {
        var known = new Authorities(authorities);
        assertThat(authorities.stream().flatMap(a -> a.successors().stream()))
                .hasSize(10)
                .allMatch(id -> known.find(id).isPresent());
        assertThat(known.find(new AuthorityId("northamptonshire")).orElseThrow().closedOn())
                .isEqualTo(LocalDate.of(2021, 3, 31));
    }

    @Test
    void every_start_tells_the_same_events() {
        assertThat(ShippedAuthorities.load()).isEqualTo(authorities);
    }
}
