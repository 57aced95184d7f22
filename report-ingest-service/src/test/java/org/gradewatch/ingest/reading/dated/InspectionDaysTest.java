package org.gradewatch.ingest.reading.dated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gradewatch.model.Period;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InspectionDaysTest {

    private static final List<String> DASHES = List.of(" to ", "–", " – ", "- ", " ─ ", " until ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        16 July 2018 to 20 July 2018          | 2018-07-16/2018-07-20
        25 February to 8 March 2019           | 2019-02-25/2019-03-08
        11 to 22 May 2026                     | 2026-05-11/2026-05-22
        21 November–15 December 2016          | 2016-11-21/2016-12-15
        18 Feb 2014 – 12 March 2014           | 2014-02-18/2014-03-12
        12/09/2016 to 06/10/2016              | 2016-09-12/2016-10-06
        1/06/2015 – 25/06/2015                | 2015-06-01/2015-06-25
        20 June 2017 ─ 13 July 2017           | 2017-06-20/2017-07-13
        14 January 2014- 5 February 2014      | 2014-01-14/2014-02-05
        28 July 2016                          | 2016-07-28/2016-07-28
        08 July 2019 to 19 July 2019          | 2019-07-08/2019-07-19
        9th to 20th Sept 2024                 | 2024-09-09/2024-09-20
        Monday 9 to Friday 20 September 2024  | 2024-09-09/2024-09-20
        12 December to 6 January 2023         | 2022-12-12/2023-01-06
        8 to 12 July 2019 and 7 to 8 August 2019 | 2019-07-08/2019-07-12 2019-08-07/2019-08-08
        8 to 12 July and 7 to 8 August 2019   | 2019-07-08/2019-07-12 2019-08-07/2019-08-08
        5 to 9 December 2022, 14 to 15 February 2023 | 2022-12-05/2022-12-09 2023-02-14/2023-02-15
        8 July 2019 to 12 July 2019 7 August 2019 to 8 August 2019 | 2019-07-08/2019-07-12 2019-08-07/2019-08-08
        19 November 2013 to 30 January 2014   | 2013-11-19/2014-01-30
        12-09-2016 to 06-10-2016              | 2016-09-12/2016-10-06
        Tue 9 to Fri 19 September 2025        | 2025-09-09/2025-09-19
        9th of September to 20th of September 2024 | 2024-09-09/2024-09-20
        9September 2024 to 20 September2024   | 2024-09-09/2024-09-20
        9 September 2024 through 20 September 20241 | 2024-09-09/2024-09-20
        9 to 20 September 2024*               | 2024-09-09/2024-09-20
        """)
    void every_printed_form_is_understood(String printed, String windows) {
        assertThat(InspectionDays.in(printed).stream().map(p -> p.start() + "/" + p.end()))
                .containsExactly(windows.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "late February",
                "5 to 16",
                "16 to 5 May 2024",
                "31 to 32 May 2024",
                "30 February 2024",
                "5 May 2024 to 5 May 2025",
                "5 May 2024 to 5 August 2024",
                "5 to 16 May 2024 or so",
                "5 to 16 Mai 2024",
                "13/14/2024",
                "7 to 8 August 2019 and 8 to 12 July 2019"
            })
    void what_is_no_stay_is_none(String printed) {
        assertThat(InspectionDays.in(printed)).isEmpty();
    }

    /// Whatever stay there was, in whatever form: the days come back as they were, or not at all.
    @Test
    void a_stay_comes_back_from_every_form() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            LocalDate start = LocalDate.of(2013, 11, 1).plusDays(random.nextInt(5_000));
            LocalDate end = start.plusDays(random.nextInt(32));
            String dash = DASHES.get(random.nextInt(DASHES.size()));
            for (String printed : List.of(
                    on(start, "d MMMM uuuu") + dash + on(end, "d MMMM uuuu"),
                    on(start, "dd MMM uuuu") + dash + on(end, "d MMMM uuuu"),
                    on(start, "dd/MM/uuuu") + dash + on(end, "d/MM/uuuu"),
                    on(start, "EEEE d MMMM") + dash + on(end, "EEEE d MMMM uuuu"),
                    on(start, start.getMonth() == end.getMonth() ? "d" : "d MMMM") + dash + on(end, "d MMMM uuuu"))) {
                assertThat(InspectionDays.in(printed))
                        .as("seed %d: '%s'", seed, printed)
                        .containsExactly(new Period(start, end));
            }
        }
    }

    private static String on(LocalDate day, String form) {
        return DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(day);
    }
}
