package org.gradewatch.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FrameworksTest {

    private final Frameworks frameworks = Frameworks.shipped();

    @Test
    void adequate_stands_where_requires_improvement_stands_now() {
        assertThat(frameworks.rank(Grade.ADEQUATE)).isEqualTo(frameworks.rank(Grade.REQUIRES_IMPROVEMENT));
    }

    @Test
    void what_is_not_judged_has_no_rank() {
        assertThat(frameworks.rank(Grade.NOT_JUDGED)).isEmpty();
    }

    @Test
    void the_first_day_on_site_decides_the_edition() {
        assertThat(ilacs(LocalDate.of(2022, 12, 31))).isEqualTo("ILACS-2018");
        assertThat(ilacs(LocalDate.of(2023, 1, 1))).isEqualTo("ILACS-2023");
        assertThat(ilacs(LocalDate.of(2026, 3, 31))).isEqualTo("ILACS-2023");
        assertThat(ilacs(LocalDate.of(2026, 4, 1))).isEqualTo("ILACS-2026");
    }

    @Test
    void no_overall_is_given_from_2026_on() {
        assertThat(frameworks.edition("ILACS-2026").orElseThrow().areas()).doesNotContainKey(Area.OVERALL);
    }

    @Test
    void a_safeguarding_board_is_not_the_authority() {
        assertThat(frameworks
                        .edition("SIF")
                        .orElseThrow()
                        .areas()
                        .get(Area.LSCB)
                        .isOfTheAuthority())
                .isFalse();
    }

    @Test
    void earlier_inspections_rate_nobody() {
        assertThat(frameworks.framework("EARLIER").orElseThrow().rates()).isFalse();
    }

    private String ilacs(LocalDate start) {
        return frameworks
                .framework("ILACS")
                .orElseThrow()
                .editionOn(start)
                .orElseThrow()
                .edition();
    }
}
