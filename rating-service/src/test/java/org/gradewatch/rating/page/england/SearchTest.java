package org.gradewatch.rating.page.england;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gradewatch.model.Authority;
import org.gradewatch.rating.ShippedHistory;
import org.gradewatch.rating.page.england.Search.Found;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {

    final Search search = new Search(ShippedHistory.authorities());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hull                             | Kingston upon Hull",
                "  hull  city COUNCIL             | Kingston upon Hull",
                "City of Kingston upon Hull       | Kingston upon Hull",
                "BCP                              | Bournemouth, Christchurch and Poole",
                "Bournemouth, Christchurch & Poole| Bournemouth, Christchurch and Poole",
                "St. Helens                       | St Helens",
                "Southend on Sea                  | Southend-on-Sea",
                "Dorset                           | Dorset",
                "Dorset County Council            | Dorset (county, to 2019)",
                "Northants                        | Northamptonshire",
                "Royal Borough of Greenwich       | Greenwich",
                "Richmond upon Thames             | Richmond upon Thames",
                "80467                            | East Sussex",
                "E10000011                        | East Sussex",
                "east-sussex                      | East Sussex"
            })
    void finds_the_one_that_is_called_so(String name, String authority) {
        assertThat(search.find(name))
                .isInstanceOfSatisfying(
                        Found.One.class,
                        one -> assertThat(one.authority().ref().name()).isEqualTo(authority));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sussex      | East Sussex, West Sussex",
                "kingston    | Kingston upon Hull, Kingston upon Thames",
                "Newcastle u | Newcastle upon Tyne",
                "Cumb        | Cumberland, Cumbria"
            })
    void asks_which_is_meant_where_the_name_is_in_several(String name, String authorities) {
        assertThat(search.find(name))
                .isInstanceOfSatisfying(
                        Found.Several.class,
                        several -> assertThat(names(several.authorities())).isEqualTo(authorities));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gloucstershire  | Gloucestershire",
                "Nothampton      | ",
                "Birmigham       | Birmingham",
                "Lewihsam        | Lewisham",
                "Brimingham City Council | Birmingham"
            })
    void guesses_from_what_is_spelt_almost_so(String name, String authority) {
        Found found = search.find(name);
        if (authority == null) {
            assertThat(found).isNotInstanceOf(Found.One.class);
        } else {
            assertThat(found)
                    .isInstanceOfSatisfying(
                            Found.Near.class,
                            near -> assertThat(
                                            near.authorities().getFirst().ref().name())
                                    .isEqualTo(authority));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!?", "Atlantis on Sea", "xq", "<script>alert(1)</script>", "%00"})
    void finds_nobody_where_nobody_is_called_nearly_so(String name) {
        assertThat(search.find(name)).isEqualTo(new Found.Nobody());
    }

    @ParameterizedTest
    @CsvSource({"derby, derby, 0", "derby, debry, 1", "kent, kant, 1", "kent, ken, 1", "kent, essex, 5", "'', ab, 2"})
    void counts_letters_that_differ(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other)).isEqualTo(distance);
    }

    private static String names(List<Authority> authorities) {
        return authorities.stream().map(authority -> authority.ref().name()).collect(Collectors.joining(", "));
    }
}
