package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Kind;
import org.gradewatch.model.PriorityAction;
import org.gradewatch.model.Reason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitLetterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Focused visit to Luton local authority children’s services | focused visit | FOCUSED_VISIT
        Monitoring visit to Luton children’s services | monitoring visit | MONITORING_VISIT
        Assurance visit to Luton children’s services | assurance visit | ASSURANCE_VISIT
        """)
    void says_who_was_visited_and_when_and_gives_no_grade(String title, String visit, Kind kind) {
        Reading reading = read(
                title,
                "This letter summarises the findings of the " + visit
                        + " to Luton children’s services on 12 and 13 May 2021. Good and outstanding work was seen.");
        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.status()).isEqualTo(Status.READ);
        assertThat(reading.reports()).singleElement().satisfies(report -> {
            assertThat(report.authority().name()).isEqualTo("Luton");
            assertThat(report.kind()).isEqualTo(kind);
            assertThat(report.basis()).isEqualTo(Basis.OFFICIAL);
            assertThat(report.inspectionStart()).isEqualTo(LocalDate.of(2021, 5, 12));
            assertThat(report.inspectionEnd()).isEqualTo(LocalDate.of(2021, 5, 13));
            assertThat(report.judgements()).isEmpty();
        });
    }

    @Test
    void is_of_the_days_that_its_own_sentence_gives_not_of_an_earlier_inspection() {
        String earlier = "Since your inspection on 1 to 5 July 2019 much has changed. ";
        String letter = "This letter summarises the findings of the focused visit to Luton children’s services";

        assertThat(read("Focused visit to Luton children’s services", earlier + letter + " on 1 and 2 March 2024.")
                        .reports())
                .singleElement()
                .satisfies(report -> assertThat(report.inspectionStart()).isEqualTo(LocalDate.of(2024, 3, 1)));
        assertThat(read("Focused visit to Luton children’s services", earlier + letter + ". It was on 1 March 2024.")
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("NO_DATE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        on 5 November 2019 to 6 November 2019    | 2019-11-05 | 2019-11-06
        on Tuesday 4 and Wednesday 5 June 2024   | 2024-06-04 | 2024-06-05
        between 2 and 5 November 2020            | 2020-11-02 | 2020-11-05
        between 30 November and 2 December 2022  | 2022-11-30 | 2022-12-02
        from 31 January 2017 until 1 February 2017 | 2017-01-31 | 2017-02-01
        """)
    void is_of_all_its_days(String days, LocalDate start, LocalDate end) {
        assertThat(read(
                                "Focused visit to Luton children’s services",
                                "This letter summarises the findings of the focused visit to Luton " + days
                                        + ". Overall effectiveness was judged good in 2018.")
                        .reports())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.inspectionStart()).isEqualTo(start);
                    assertThat(report.inspectionEnd()).isEqualTo(end);
                    assertThat(report.judgements()).isEmpty();
                });
    }

    @Test
    void is_held_when_it_names_nobody_we_know() {
        assertThat(read(
                                "Focused visit to Atlantis children’s services",
                                "This letter summarises the findings of the visit.")
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("AUTHORITY_UNKNOWN", "NO_DATE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Joint targeted area inspection of Luton                               | Inspection dates: 10 to 14 January 2022 | Luton
        Joint targeted area inspection of Luton: children who go missing      | Inspection date: 10 January to 14 January 2022 | Luton
        Joint Targeted Area Inspection of Bath and North East Somerset Local Safeguarding Partnership | Inspection dates: 10 to 14 January 2022 | Bath and North East Somerset
        Joint targeted area inspection of the multi-agency response to neglect in St. Helens | Inspection dates: 10 to 14 January 2022 Headline findings | St Helens
        Joint targeted area inspection of the multi-agency response to children at risk in Reading | Between 10 and 14 January 2022, Ofsted and others carried out a joint inspection of the response to children at risk in Reading. | Reading
        Joint targeted area inspection of Luton                               | Between 10 January and 14 January 2022 a joint inspection of Luton took place. The last was from 3 to 7 June 2018. | Luton
        """)
    void of_a_joint_inspection_is_to_the_partnership_of_its_authority(String title, String says, String name) {
        Reading reading = read(title, says + " Partners do good and outstanding work.");
        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.reports()).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo(Kind.JTAI);
            assertThat(report.authority().name()).isEqualTo(name);
            assertThat(report.inspectionStart()).isEqualTo(LocalDate.of(2022, 1, 10));
            assertThat(report.inspectionEnd()).isEqualTo(LocalDate.of(2022, 1, 14));
            assertThat(report.judgements()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Joint targeted area inspection of Luton and Milton Keynes | Inspection dates: 10 to 14 January 2022 | AUTHORITY_AMBIGUOUS
        Joint targeted area inspection                            | Inspection dates: 10 to 14 January 2022 | AUTHORITY_UNKNOWN
        Joint targeted area inspection of Atlantis                | Inspection dates: 10 to 14 January 2022 | AUTHORITY_UNKNOWN
        Joint targeted area inspection of Luton                   | Inspection dates: in winter             | NO_DATE
        Area SEND inspection of Luton and Milton Keynes           | Inspection dates: 10 to 14 January 2022 | AUTHORITY_AMBIGUOUS
        """)
    void is_held_where_it_is_not_sure_whom_or_when_it_is_of(String title, String says, String code) {
        Reading reading = read(title, says);
        assertThat(reading.status()).isEqualTo(Status.HELD);
        assertThat(reading.reasons()).extracting(Reason::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Area SEND inspection of Luton Local Area Partnership | Inspection dates: 9 to 13 October 2023. Date of previous inspection: 4 to 8 June 2018. | Luton Borough Council and its partners should look for children that are missing.
        Joint local area special educational needs and/or disabilities (SEND) inspection in Luton | Between 9 October 2023 and 13 October 2023, Ofsted conducted a joint inspection of the local area of Luton. | Inspectors identified an area for priority action in the care of those that are missing.
        """)
    void on_special_needs_is_kept_as_that_and_never_gives_a_grade(String title, String says, String wants) {
        Reading reading = read(title, says, "Overall effectiveness is inadequate.", "Areas for priority action", wants);
        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.reports()).singleElement().satisfies(report -> {
            assertThat(report.kind()).isEqualTo(Kind.AREA_SEND);
            assertThat(report.kind().rates()).isFalse();
            assertThat(report.authority().name()).isEqualTo("Luton");
            assertThat(report.inspectionStart()).isEqualTo(LocalDate.of(2023, 10, 9));
            assertThat(report.judgements()).isEmpty();
            assertThat(report.priorityActions()).containsExactly(new PriorityAction(1, wants));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Review of the effectiveness of the Local Safeguarding Children Board | NOTHING
        Area SEND inspection of Luton | NOTHING
        Inspection of looked after children services | HELD
        Something that nobody has seen before | NOTHING
        """)
    void other_documents_are_never_taken_for_a_judgement(String title, Status status) {
        assertThat(read(title, "The judgement is good.").status()).isEqualTo(status);
    }

    private static Reading read(String... paragraphs) {
        byte[] letter = PrintedReport.plain(paragraphs);
        return Readers.READER.read(letter, "application/pdf", null);
    }
}
