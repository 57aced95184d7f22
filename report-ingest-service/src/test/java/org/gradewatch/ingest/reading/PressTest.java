package org.gradewatch.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradewatch.ingest.reading.Reading.Status;
import org.gradewatch.model.Area;
import org.gradewatch.model.Basis;
import org.gradewatch.model.Grade;
import org.gradewatch.model.Kind;
import org.gradewatch.model.Reason;
import org.gradewatch.model.Report;
import org.gradewatch.model.StatedPrevious;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Articles in our own words, each with a trap that real ones have.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PressTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);

    @Nested
    class The_news_is_read {

        @Test
        void beside_an_older_grade_and_the_year_of_it() {
            Report report = read("""
                Council's care for children climbs to the top

                Ofsted has rated children's services in Essex 'outstanding'.
                Children's services in Essex had been rated 'good' in 2018.
                The council's leader said the work of good social workers had paid off.
                """);
            assertThat(report.authority().name()).isEqualTo("Essex");
            assertThat(report.basis()).isEqualTo(Basis.PRESS);
            assertThat(report.judgements()).isEqualTo(Map.of(Area.OVERALL, Grade.OUTSTANDING));
            assertThat(report.statedPrevious()).isEqualTo(new StatedPrevious(Grade.GOOD, 2018));
        }

        @Test
        void as_the_end_of_a_rise() {
            Report report = read("""
                Children's services at Bury Council have improved from 'inadequate' in 2021 to 'requires improvement', Ofsted says.
                """);
            assertThat(report.judgements()).isEqualTo(Map.of(Area.OVERALL, Grade.REQUIRES_IMPROVEMENT));
            assertThat(report.statedPrevious()).isEqualTo(new StatedPrevious(Grade.INADEQUATE, 2021));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Children's services in Kirklees have been rated good by Ofsted, up from inadequate in 2016.",
                    "Children's services in Kirklees were last night rated good by Ofsted.",
                    "Ofsted inspectors have given children's services in Kirklees a 'good' rating.",
                    "Children's services in Kirklees have been rated good by Ofsted after a visit in March 2024.",
                    "Kirklees retains 'good' rating from Ofsted for children's services.",
                })
        void in_many_ways_of_saying_it(String article) {
            assertThat(read(article).judgements()).isEqualTo(Map.of(Area.OVERALL, Grade.GOOD));
        }

        @Test
        void in_a_council_s_own_release_with_its_hopes() {
            Report report = read("""
                We are delighted that children's services in Rutland have been judged good by Ofsted.
                We hope to be rated outstanding at our next inspection.
                Inspectors set out five areas for improvement.
                """);
            assertThat(report.judgements()).isEqualTo(Map.of(Area.OVERALL, Grade.GOOD));
            assertThat(report.areasForImprovement()).isEqualTo(5);
        }

        @Test
        void for_each_of_two_councils_of_which_one_headline_speaks() {
            Reading reading = read(Status.READ, """
                Ofsted rates two councils' children's services as 'good'

                Social workers in Derbyshire know their families well.
                Derbyshire improved its rating from 'requires improvement' in 2019.
                Torbay maintained its 'good' rating from 2022.
                The quality of plans in Torbay required improvement.
                """);
            assertThat(reading.reports())
                    .extracting(
                            r -> r.authority().name(), r -> r.judgements().get(Area.OVERALL), Report::statedPrevious)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "Derbyshire", Grade.GOOD, new StatedPrevious(Grade.REQUIRES_IMPROVEMENT, 2019)),
                            org.assertj.core.groups.Tuple.tuple(
                                    "Torbay", Grade.GOOD, new StatedPrevious(Grade.GOOD, 2022)));
        }

        @Test
        void with_every_area_where_all_are_listed_and_judged_alike() {
            Report report = read("""
                Ofsted has branded children's services in Torbay 'inadequate'.
                It looked at the impact of leaders on social work practice with children and families, the experiences and
                progress of children who need help and protection and the experiences and progress of children in care and
                care leavers.
                In all three areas services were judged to be inadequate.
                """.replace("\nprogress", " progress").replace("\ncare leavers", " care leavers"));
            assertThat(report.edition()).isEqualTo("ILACS-2018");
            assertThat(report.judgements()).hasSize(4).containsEntry(Area.LEADERS, Grade.INADEQUATE);
        }

        @Test
        void when_others_are_named_in_passing() {
            Report report = read("""
                Children's services in Kent have been rated 'inadequate' by Ofsted.
                Kent will now work with Essex, which helps other councils.
                Inspectors told Kent that children wait too long.
                """);
            assertThat(report.authority().name()).isEqualTo("Kent");
        }

        @Test
        void from_a_web_page_without_its_surroundings() {
            Reading reading = Readers.READER.read("""
                <html><head><meta property="article:published_time" content="2024-03-05T23:30:00+00:00"><title>x</title></head>
                <body><nav>Kent County Council: schools rated good by Ofsted</nav>
                <article><h1>Praise for Luton</h1><p>Ofsted has judged children&rsquo;s services in Luton to be &lsquo;good&rsquo;.</p></article>
                <aside class="related-stories"><p>Children's services in Essex rated inadequate</p></aside></body></html>
                """.getBytes(StandardCharsets.UTF_8), "text/html", null);
            assertThat(reading.status()).isEqualTo(Status.READ);
            assertThat(reading.reports()).singleElement().satisfies(report -> {
                assertThat(report.authority().name()).isEqualTo("Luton");
                assertThat(report.publishedOn()).isEqualTo(LocalDate.of(2024, 3, 5));
            });
        }
    }

    @Nested
    class A_visit_changes_no_grade {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    """
                    Ofsted inspectors on a monitoring visit to Trafford found that children's services are improving.
                    The service is confident of being rated good at its next inspection.
                    """,
                    """
                    Children's services in Trafford remain inadequate, a monitoring visit by Ofsted has found.
                    Social workers have good support.
                    """,
                })
        void whatever_it_says_of_grades_that_stand_or_may_come(String article) {
            Report report = read(article);
            assertThat(report.kind()).isEqualTo(Kind.MONITORING_VISIT);
            assertThat(report.judgements()).isEmpty();
        }

        @Test
        void and_is_held_when_a_new_grade_is_told_with_it() {
            assertThat(codes("""
                After a monitoring visit in May, children's services in Trafford have been rated good by Ofsted.
                """)).contains("KIND_UNCLEAR");
        }
    }

    @Nested
    class Nothing_is_read {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Hilltop Primary School in Kent has been rated 'outstanding' by Ofsted. Pupils behave well.",
                    "A fostering agency in Essex was judged good by Ofsted. Its social workers visit often.",
                    "Ofsted and the CQC found weak SEND provision in Kent, a special educational needs report says."
                            + " Social workers help.",
                    "Essex is confident that Ofsted will rate its children's services 'good' after the next"
                            + " inspection.",
                    "The quality of social work in Essex required improvement, Ofsted wrote, and plans needed good"
                            + " detail.",
                    "Ofsted praised the good quality of children's services in Essex and its excellent, outstanding"
                            + " workers' spirit.",
                    "Children's services in Essex are no longer rated inadequate, the council said of Ofsted's letter.",
                    "The council, whose children's services in Essex were rated inadequate in 2019 by Ofsted, has a"
                            + " new director.",
                    "Children's services in Leeds, rated outstanding, are often visited; Ofsted's chief came too.",
                    "Social workers told Ofsted that children's services in Leeds were last rated good some time ago.",
                    "A bakery in Leeds has won a prize.",
                    "Children's services in Essex were rated good by Ofsted in 2021.",
                    "Children's services in Essex were rated good by Ofsted two years ago.",
                    "Children's services in Essex were rated good overall by Ofsted when they were inspected in 2022.",
                    "Having been rated inadequate by Ofsted, children's services in Essex have hired 40 social"
                            + " workers.",
                    "A commissioner will go to Essex, whose children's services were rated inadequate by Ofsted.",
                    "Children's services in Essex have set out how to move from good to outstanding after Ofsted's"
                            + " visit.",
                    "Children's services in Essex were found by Ofsted to require improvement to be good.",
                    "Essex was rated good by Ofsted for its training. The cabinet member for children's services was"
                            + " glad: 'The council has been rated good.'",
                })
        void from_other_remits_hopes_verbs_and_praise(String article) {
            assertThat(reading(article).status()).as(article).isEqualTo(Status.NOTHING);
        }
    }

    @Nested
    class It_is_held {

        @Test
        void when_no_day_is_stated_with_all_that_was_understood() {
            Reading reading = Readers.READER.read(
                    "Children's services in Essex have been rated 'good' by Ofsted.".getBytes(StandardCharsets.UTF_8),
                    null,
                    null);
            assertThat(reading.status()).isEqualTo(Status.HELD);
            assertThat(reading.reasons()).extracting(Reason::code).containsExactly("NO_DATE");
            assertThat(reading.reports().getFirst().judgements()).containsEntry(Area.OVERALL, Grade.GOOD);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Parents have branded children's services at Essex County Council inadequate and asked Ofsted to"
                            + " come.",
                    "A peer review has judged children's services in Essex to be good. Ofsted last came in 2019.",
                    "Children's services in Essex have been rated good by Ofsted, according to a leaked draft.",
                    "The Ombudsman found children's services in Essex to be inadequate. Ofsted was told.",
                    "Youth justice, part of children's services in Essex, has been rated inadequate by HM Inspectorate"
                            + " of Probation, Ofsted heard.",
                    "In 2022 Ofsted rated children's services in Essex as outstanding.",
                    "Ofsted's 2019 report rated children's services in Essex inadequate.",
                    "Last year Ofsted rated children's services in Essex inadequate.",
                    "Children's services in Essex are rated inadequate by Ofsted, the meeting heard.",
                    "Children's services in Essex have been rated inadequate by Ofsted, and a follow-up visit found"
                            + " that progress is slow.",
                    "Essex received a 'good' rating for its children's services from Ofsted in 2021.",
                    "None of the children's services in Essex were judged inadequate by Ofsted.",
                    "Children's services in Essex fell short of being judged outstanding by Ofsted.",
                    "Ofsted declined to rate children's services in Essex as outstanding.",
                    "Children's services in Essex have yet to be rated outstanding by Ofsted.",
                    "More than half of all children's services have been rated good by Ofsted, a union said in Essex.",
                    "Children's services in Scotland have been rated good, unlike those in Essex, which Ofsted"
                            + " visited.",
                    "Children's services in Essex have been rated good by Ofsted.\n"
                        + "No service in Essex has been rated outstanding, Ofsted's list of children's services says;"
                        + " children's services were judged inadequate in a peer review.",
                })
        void when_somebody_else_may_have_said_it_or_of_something_else_or_before(String article) {
            assertThat(reading(article).status()).as(article).isEqualTo(Status.HELD);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Ofsted rated children's services in Essex 'good' in three areas and 'requires improvement'"
                            + " overall, it is said.",
                    "Essex's children's services have been rated good for safeguarding in a new Ofsted report.",
                    "Essex's children's services have been rated good by Ofsted for keeping children safe.",
                    "Recruitment of social workers in Essex was judged inadequate by Ofsted.",
                })
        void and_never_read_as_good_or_inadequate_overall_when_it_is_said_of_a_part(String article) {
            assertThat(reading(article).status()).as(article).isEqualTo(Status.HELD);
        }

        @Test
        void when_two_grades_are_told_as_news() {
            assertThat(codes("""
                Ofsted has rated children's services in Essex 'good'.
                The council's children's services have been judged 'outstanding'.
                """)).contains("DISAGREEMENT");
        }

        @Test
        void when_it_is_not_clear_whose_grade_it_is() {
            assertThat(codes("""
                Ofsted has rated children's services as 'inadequate'.
                Kent and Essex share a director. Kent and Essex wait.
                """)).contains("AUTHORITY_AMBIGUOUS");
        }

        @Test
        void when_the_authority_is_not_known() {
            assertThat(codes("Children's services in Sussex have been rated 'inadequate' by Ofsted."))
                    .contains("AUTHORITY_UNKNOWN");
        }

        @Test
        void when_only_one_part_of_the_services_is_graded() {
            assertThat(codes("Services for care leavers in Essex have been rated 'inadequate' by Ofsted, social"
                            + " workers learnt."))
                    .contains("OVERALL_UNCLEAR");
        }
    }

    @Nested
    class The_day_of_an_article {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Wednesday, September 5, 2018",
                    "5 September 2018",
                    "Posted on 5th Sept 2018 by A. Writer",
                    "2018-09-05",
                })
        void is_read_from_a_line_of_its_own(String line) {
            assertThat(publishedOn(line)).isEqualTo(LocalDate.of(2018, 9, 5));
        }

        @Test
        void is_that_of_its_publication_not_of_an_update() {
            assertThat(publishedOn("Updated 9 June 2024\nPublished 5 September 2018"))
                    .isEqualTo(LocalDate.of(2018, 9, 5));
        }

        @Test
        void in_figures_counts_only_when_it_can_be_one_day() {
            assertThat(publishedOn("Posted on 8/08/2016")).isEqualTo(LocalDate.of(2016, 8, 8));
            assertThat(publishedOn("Posted on 25/08/2016")).isEqualTo(LocalDate.of(2016, 8, 25));
            assertThat(publishedOn("Posted on 5/08/2016")).isNull();
        }

        @Test
        void is_never_taken_from_running_text() {
            assertThat(publishedOn("The director has been in office since 5 September 2018 and the council is glad of"
                            + " all that she did."))
                    .isNull();
        }

        private LocalDate publishedOn(String line) {
            String article = line + "\n\nChildren's services in Essex have been rated 'good' by Ofsted.\n";
            return Readers.READER
                    .read(article.getBytes(StandardCharsets.UTF_8), "text/plain", null)
                    .reports()
                    .getFirst()
                    .publishedOn();
        }
    }

    private static Reading reading(String article) {
        return Readers.READER.read(article.getBytes(StandardCharsets.UTF_8), "text/plain", DAY);
    }

    private static Reading read(Status expected, String article) {
        Reading reading = reading(article);
        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.status()).isEqualTo(expected);
        return reading;
    }

    private static Report read(String article) {
        List<Report> reports = read(Status.READ, article).reports();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static List<String> codes(String article) {
        Reading reading = reading(article);
        assertThat(reading.status()).isEqualTo(Status.HELD);
        return reading.reasons().stream().map(Reason::code).toList();
    }
}
