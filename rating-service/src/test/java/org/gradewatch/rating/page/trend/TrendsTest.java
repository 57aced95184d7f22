package org.gradewatch.rating.page.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradewatch.model.Grade.GOOD;
import static org.gradewatch.model.Grade.INADEQUATE;
import static org.gradewatch.model.Grade.OUTSTANDING;
import static org.gradewatch.model.Grade.REQUIRES_IMPROVEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradewatch.model.Area;
import org.gradewatch.model.Rating;
import org.gradewatch.rating.page.ShippedRegister;
import org.gradewatch.rating.page.chart.Tally;
import org.gradewatch.rating.page.trend.Moves.OfYear;
import org.gradewatch.rating.register.Lookback;
import org.gradewatch.rating.register.Register;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Over the shipped history, whose figures were counted by others too.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrendsTest {

    static final Register REGISTER = new ShippedRegister().register;
    static final Lookback LOOKBACK = new Lookback();
    static final List<Followed> ALL = REGISTER.authorities().stream()
            .flatMap(authority -> REGISTER.find(authority.id().value()).stream())
            .map(entry -> new Followed(entry.authority(), LOOKBACK.of(entry.rating()), entry.current()))
            .toList();

    @Nested
    class Grades {

        final YearEnds ends = YearEnds.of(Area.OVERALL, ALL, REGISTER.today());

        @Test
        void of_today_are_those_of_the_register() {
            Tally today = ends.today().tally();

            assertThat(today.of(OUTSTANDING)).isEqualTo(46);
            assertThat(today.of(GOOD)).isEqualTo(61);
            assertThat(today.of(REQUIRES_IMPROVEMENT)).isEqualTo(24);
            assertThat(today.of(INADEQUATE)).isEqualTo(11);
            assertThat(today.withoutJudgement()).isEqualTo(11);
            assertThat(ends.today().label()).isEqualTo("Now");
        }

        @Test
        void begin_with_the_first_year_at_whose_end_anybody_had_one() {
            assertThat(ends.then().getFirst().day()).isEqualTo(LocalDate.of(2014, 12, 31));
            assertThat(ends.then()).hasSize(13);
        }

        @Test
        void of_a_day_gone_by_are_what_the_register_says_of_that_day() {
            for (YearEnds.Then then : ends.then()) {
                List<Optional<Rating.Current>> standing = REGISTER.on(then.day()).stream()
                        .map(Register.Entry::current)
                        .toList();
                assertThat(then.tally()).as(then.label()).isEqualTo(Tally.of(Area.OVERALL, standing));
            }
        }

        @Test
        void of_an_area_that_had_none_are_counted_as_none() {
            YearEnds careLeavers = YearEnds.of(Area.CARE_LEAVERS, ALL, REGISTER.today());
            YearEnds.Then in2022 = careLeavers.then().stream()
                    .filter(then -> then.label().equals("2022"))
                    .findFirst()
                    .orElseThrow();

            assertThat(in2022.tally().withoutJudgement()).isGreaterThan(130);
            assertThat(careLeavers.today().tally().withoutJudgement()).isEqualTo(2);
        }
    }

    @Nested
    class Rises_and_falls {

        final Moves moves = Moves.of(Area.OVERALL, ALL);

        @Test
        void are_those_between_one_report_and_the_next() {
            assertThat(moves.years().stream().mapToInt(OfYear::improved).sum()).isEqualTo(153);
            assertThat(moves.years().stream().mapToInt(OfYear::declined).sum()).isEqualTo(50);
            assertThat(moves.years().stream().mapToInt(OfYear::same).sum()).isEqualTo(121);
            assertThat(moves.years().stream().mapToInt(OfYear::noLonger).sum()).isEqualTo(11);
            assertThat(moves.years().stream().mapToInt(OfYear::first).sum()).isEqualTo(153);
        }

        @Test
        void have_every_year() {
            assertThat(moves.years())
                    .extracting(OfYear::year)
                    .containsExactly(2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        }
    }

    @Nested
    class What_cannot_be_compared {

        @Test
        void is_said_of_overall_since_2026() {
            assertThat(Cautions.of(Area.OVERALL))
                    .anyMatch(words -> words.contains("in or after April 2026 give no judgement of this"))
                    .anyMatch(words -> words.contains("None is computed."));
        }

        @Test
        void is_said_of_care_leavers_between_2018_and_2022() {
            assertThat(Cautions.of(Area.CARE_LEAVERS))
                    .anyMatch(words -> words.contains("from January 2018 to December 2022 give no judgement"));
            assertThat(Cautions.of(Area.CHILDREN_IN_CARE))
                    .anyMatch(words -> words.contains(
                            "from January 2018 to December 2022 judge children in care and care leavers together."));
        }

        @Test
        void is_not_said_of_what_every_edition_has() {
            assertThat(Cautions.of(Area.LEADERS)).hasSize(2);
        }
    }
}
