package org.gradewatch.notification.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.notification.Changes.EAST_SUSSEX;
import static org.gradewatch.notification.Changes.WEST_SUSSEX;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradewatch.model.Area;
import org.gradewatch.model.Authorities;
import org.gradewatch.model.AuthorityId;
import org.gradewatch.model.Direction;
import org.gradewatch.model.Grade;
import org.gradewatch.notification.Changes;
import org.gradewatch.notification.subscription.Follow;
import org.gradewatch.notification.subscription.Frequency;
import org.gradewatch.notification.subscription.Include;
import org.gradewatch.notification.subscription.Wish;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedTest {

    private static final List<AuthorityId> EAST = List.of(EAST_SUSSEX.id());
    private static final Follow SOUTH_EAST = places("South East");

    private final Authorities authorities =
            new Authorities(Changes.ALL.stream().map(Changes::record).toList());

    private static Follow places(String... regions) {
        return new Follow(List.of(), List.of(regions), List.of("county"), List.of(), List.of(), List.of());
    }

    private static Follow named(List<AuthorityId> ids) {
        return new Follow(ids, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private Optional<Typed> of(Follow... follows) {
        return Typed.of(
                new Wish(List.of(follows), List.of(Include.VISITS), Frequency.WEEKLY, false),
                new Names(authorities),
                authorities);
    }

    @Test
    void a_wish_fills_the_form_that_asks_for_it() {
        Typed typed = of(
                        named(Stream.of(EAST_SUSSEX, WEST_SUSSEX)
                                .map(ref -> ref.id())
                                .toList()),
                        SOUTH_EAST)
                .orElseThrow();

        assertThat(typed.authorities()).isEqualTo("East Sussex\nWest Sussex");
        assertThat(typed.regions()).containsExactly("South East");
        assertThat(typed.types()).containsExactly("county");
        assertThat(typed.include()).containsExactly("VISITS");
        assertThat(typed.frequency()).isEqualTo("WEEKLY");
        assertThat(typed.inadequateAtOnce()).isFalse();
        assertThat(of(places()).orElseThrow().regions()).containsExactly(Typed.ENGLAND);
    }

    @Test
    void a_wish_that_no_form_asks_for_fills_none() {
        assertThat(of(SOUTH_EAST, places("North East"))).isEmpty();
        assertThat(of(new Follow(EAST, List.of("South East"), List.of(), List.of(), List.of(), List.of())))
                .isEmpty();
        assertThat(of(
                        named(EAST),
                        new Follow(
                                List.of(),
                                List.of("South East"),
                                List.of(),
                                List.of(Area.OVERALL),
                                List.of(Direction.DECLINED),
                                List.of(Grade.INADEQUATE))))
                .isEmpty();
    }

    @Test
    void of_an_address_and_an_authority_alone_the_rest_is_as_usual() {
        var form = new LinkedMultiValueMap<String, String>();
        form.setAll(Map.of("email", " anna@example.org ", "authorities", "east-sussex"));

        Typed typed = Typed.of(form);

        assertThat(typed.email()).isEqualTo("anna@example.org");
        assertThat(typed.authorities()).isEqualTo("east-sussex");
        assertThat(typed.inadequateAtOnce()).isTrue();
        assertThat(typed.frequency()).isEmpty();
    }

    @Test
    void several_values_of_one_name_are_all_kept_whether_repeated_or_with_commas_between() {
        var form = new LinkedMultiValueMap<String, String>();
        form.put("regions", List.of("South East,North East", "London"));
        form.put("authorities", List.of("Hull", "Bristol, City of"));

        Typed typed = Typed.of(form);

        assertThat(typed.regions()).containsExactly("South East", "North East", "London");
        assertThat(typed.authorities()).isEqualTo("Hull\nBristol, City of");
    }
}
