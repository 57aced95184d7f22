package org.gradewatch.ingest.reading.named;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gradewatch.ingest.facts.ShippedAuthorities;
import org.gradewatch.model.Authority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorityNamesTest {

    private final List<Authority> authorities = ShippedAuthorities.load();
    private final AuthorityNames names = new AuthorityNames(authorities);

    @Test
    void every_name_and_alias_finds_its_authority() {
        for (Authority authority : authorities) {
            assertThat(names.called(authority.officialName())).contains(authority);
            assertThat(authority.aliases())
                    .allSatisfy(alias -> assertThat(names.called(alias)).contains(authority));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        services in South Gloucestershire are        | South Gloucestershire
        services in North East Lincolnshire are      | North East Lincolnshire
        Bath and North East Somerset Council said    | Bath and North East Somerset
        Derbyshire County Council                    | Derbyshire
        the Bournemouth, Christchurch & Poole area   | Bournemouth, Christchurch and Poole
        in Central Bedfordshire today                | Central Bedfordshire
        Stockton’s rating                            | Stockton-on-Tees
        City of York Council                         | York
        St. Helens Council                           | St Helens
        Together for Children in                     | Sunderland
        """)
    void the_longest_name_wins(String text, String name) {
        assertThat(names.mentions(text))
                .hasSize(1)
                .allSatisfy(mention -> assertThat(mention.candidates())
                        .extracting(a -> a.ref().name())
                        .containsExactly(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sussex",
                "a bury of rabbits",
                "children were reading",
                "in West Yorkshire",
                "New York",
                "Manchester United",
                "Kent Police",
                "the University of Leicester",
                "South Yorkshire",
                "North Devon",
                "Newcastle-under-Lyme",
                "Richmond in Yorkshire",
                "Kingston",
                "Durham, North Carolina",
                "Richmond, Virginia",
                "Birmingham, Alabama",
                "Derby County fans",
                "Leicester City striker",
                "Bristol City won",
                "Swindon Town lost",
                "Blackburn Rovers",
                "Sheffield Wednesday",
                "Leeds Beckett University",
                "Manchester Metropolitan University",
                "Nottingham Trent University",
                "University of Kent",
                "Mr Kent",
                "Cllr Sutton",
                "Jane Bolton",
                "the Bishop of Durham",
                "the Duke of York",
                "Sutton Coldfield",
                "Stoke Newington",
                "Surrey Heath Borough",
                "Derbyshire Dales District",
                "South Cambridgeshire",
                "New Hampshire",
                "Achieving for Children",
                "Northamptonshire Children's Trust",
                "Devon and Cornwall Police",
                "Greater Manchester",
                "the Yorkshire Post and the Oldham Chronicle",
                "Bolton-le-Sands"
            })
    void what_is_another_place_or_body_is_no_mention(String text) {
        assertThat(names.mentions(text)).isEmpty();
    }

    @Test
    void a_name_that_passed_to_a_successor_is_told_apart_by_the_day() {
        List<Authority> dorset = names.called("Dorset");
        assertThat(dorset).hasSize(2);
        assertThat(AuthorityNames.existing(dorset, LocalDate.of(2016, 5, 1)))
                .extracting(a -> a.id().value())
                .containsExactly("dorset-county-to-2019");
        assertThat(AuthorityNames.existing(dorset, LocalDate.of(2021, 9, 27)))
                .extracting(a -> a.id().value())
                .containsExactly("2532283");
    }

    @Test
    void an_authority_that_was_closed_long_before_is_not_meant() {
        assertThat(AuthorityNames.existing(names.called("Northamptonshire"), LocalDate.of(2024, 2, 5)))
                .isEmpty();
    }

    @Test
    void in_the_year_after_a_name_passed_on_it_tells_nobody() {
        assertThat(AuthorityNames.lately(names.called("Dorset"), LocalDate.of(2019, 6, 1)))
                .hasSize(2);
        assertThat(AuthorityNames.lately(names.called("Dorset"), LocalDate.of(2020, 6, 1)))
                .hasSize(1);
    }

    @Test
    void a_county_after_its_town_is_named_as_land_not_as_an_authority() {
        assertThat(names.mentions("a home in Rugby, Warwickshire, was inspected"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.isSure()).isFalse());
        assertThat(names.mentions("in Kent, Warwickshire and Essex")).allMatch(Mention::isSure);
    }
}
