package org.gradewatch.notification.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.Authority;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.AuthorityRef;
import org.gradewatch.notification.Changes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesTest {

    private final Names names = new Names(new Authorities(List.of(
            authority("kingston-upon-hull", "Kingston upon Hull", "Hull City Council", null, "Hull"),
            authority("kingston-upon-thames", "Kingston upon Thames", "Royal Borough of Kingston upon Thames", null),
            authority("bristol", "Bristol", "Bristol City Council", null, "Bristol, City of"),
            authority("city-of-london", "City of London", "City of London Corporation", null),
            authority("st-helens", "St Helens", "St Helens Borough Council", null),
            authority(
                    "bournemouth-christchurch-and-poole",
                    "Bournemouth, Christchurch and Poole",
                    "Bournemouth, Christchurch and Poole Council",
                    null,
                    "BCP"),
            authority("dorset-old", "Dorset", "Dorset County Council", LocalDate.of(2019, 3, 31)),
            authority("dorset", "Dorset", "Dorset Council", null),
            authority("poole", "Poole", "Borough of Poole", LocalDate.of(2019, 3, 31)))));

    private static Authority authority(
            String slug, String name, String official, @Nullable LocalDate closedOn, String... aliases) {
        var ref = new AuthorityRef(new AuthorityId(slug), null, null, null, slug, name, "England", "county", null);
        return new Authority(ref, official, Arrays.asList(aliases), closedOn, List.of(), 1, Changes.SEEN);
    }

    private List<String> called(String name) {
        return names.called(name).stream().map(one -> one.ref().slug()).toList();
    }

    @Test
    void any_name_an_authority_goes_by_finds_it() {
        assertThat(called("Hull")).containsExactly("kingston-upon-hull");
        assertThat(called("hull city council")).containsExactly("kingston-upon-hull");
        assertThat(called("City of Bristol")).containsExactly("bristol");
        assertThat(called("St. Helen’s")).containsExactly("st-helens");
        assertThat(called("Bournemouth, Christchurch & Poole")).containsExactly("bournemouth-christchurch-and-poole");
        assertThat(called("KINGSTON-UPON-HULL")).containsExactly("kingston-upon-hull");
    }

    @Test
    void a_part_of_a_name_finds_all_that_have_it() {
        assertThat(called("Kingston")).containsExactly("kingston-upon-hull", "kingston-upon-thames");
        assertThat(called("Thames")).containsExactly("kingston-upon-thames");
        assertThat(called("Kings")).as("no part of a word").isEmpty();
    }

    @Test
    void a_name_that_was_left_to_a_successor_means_the_successor() {
        assertThat(called("Dorset")).containsExactly("dorset");
        assertThat(called("Poole")).as("nobody else is called that").containsExactly("poole");
        assertThat(names.inWords("dorset-old\ndorset")).isEqualTo("dorset-old\nDorset");
    }

    @Test
    void what_says_nothing_finds_nobody() {
        for (String nothing : List.of("", " ", "Council", "!?", "Atlantis", "the city of")) {
            assertThat(called(nothing)).as(nothing).isEmpty();
        }
        assertThat(called("City of London")).containsExactly("city-of-london");
    }

    @Test
    void commas_separate_names_unless_they_are_in_one() {
        assertThat(names.in("Hull, Bristol, City of, Atlantis,, St Helens"))
                .containsExactly("Hull", "Bristol, City of", "Atlantis", "St Helens");
        assertThat(names.in("Bournemouth, Christchurch and Poole, Hull, City of London"))
                .containsExactly("Bournemouth, Christchurch and Poole", "Hull", "City of London");
    }
}
